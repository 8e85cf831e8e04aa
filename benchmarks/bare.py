"""The least that Textual can do: one key, one line of text. Everything else is compared with it."""

from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Static


class Bare(App[None]):
    """Shows the last key in a Static."""

    def compose(self) -> ComposeResult:
        """Show that it is ready."""
        yield Static("READY")

    def on_key(self, event: events.Key) -> None:
        """Show the key."""
        self.query_one(Static).update(f"READY {event.key}")


if __name__ == "__main__":
    Bare().run()
