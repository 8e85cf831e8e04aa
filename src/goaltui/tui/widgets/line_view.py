"""The base of every widget of lines: it paints those that changed, and no others.

What a row says is asked once, when it may have changed: after `redraw`, or where Textual wants all
of the widget anew. Painting takes what was said then.
"""

from collections.abc import Iterable, Sequence
from typing import ClassVar, Self, get_args

from rich.style import Style
from textual.geometry import Offset, Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from goaltui.tui.widgets.lines import Ground, Line, Role, with_more
from goaltui.tui.widgets.pen import Paper, Pen


class LineView(ScrollView, can_focus=True):
    """A widget of lines; its children say what each line is, this draws those that show."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"role--{role}" for role in get_args(Role)),
        *(f"ground--{ground}" for ground in get_args(Ground)),
    }

    says_more: ClassVar[bool] = False
    """Whether the first and the last line that show say that there are more beyond them."""

    def __init__(self, *, id: str | None = None) -> None:
        """Begin with nothing painted."""
        self._said: dict[int, Line] = {}
        """What the rows that show say, by their place from the top of what shows."""
        self._strips: dict[int, Strip] = {}
        """The same rows, drawn."""
        self._pen: Pen | None = None
        self._turns = False
        """Whether it ever showed text from right to left."""
        super().__init__(id=id)

    # What its children say

    def lines(self) -> Sequence[Line]:
        """Return all lines, the first at the top."""
        raise NotImplementedError

    def line(self, at: int) -> Line:
        """Return one line; overridden where there are too many to make all of them."""
        lines, top, height = self.lines(), round(self.scroll_offset.y), self.size.height
        if at >= len(lines):
            return Line()
        cut_off = at == top > 0 or at == top + height - 1 < len(lines) - 1
        return with_more(lines[at], self.size.width) if self.says_more and cut_off else lines[at]

    def caret_at(self) -> Offset | None:
        """Return where text is being typed, in this widget's lines, for the terminal's cursor."""
        return None

    # Painting

    def resize_to(self, count: int) -> None:
        """Say how many lines there are now; where all have room, it makes no difference."""
        scrolled = count if count > self.size.height else 0
        self.virtual_size = Size(self.scrollable_content_region.width or self.size.width, scrolled)

    def redraw(self, lines: Iterable[int] | None = None) -> None:
        """Paint the lines again that say something else now; given `lines`, only these may."""
        top, size = round(self.scroll_offset.y), self.size
        rows = range(size.height) if lines is None else (at - top for at in lines)
        changed = [y for y in rows if 0 <= y < size.height and self._changed(y, top)]
        if changed:
            super().refresh(*(Region(0, y, size.width, 1) for y in changed))

    def _changed(self, y: int, top: int) -> bool:
        before, now = self._said.get(y), self.line(top + y)
        if before == now:
            return False
        self._said[y] = now
        self._strips.pop(y, None)
        return True

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Paint anew, everything or in `regions`, and ask what the rows there say."""
        for y in {y for region in regions for y in region.line_range}:
            self._said.pop(y, None)
            self._strips.pop(y, None)
        if not regions:
            self._forget()
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the rows in `crop`, which is in cells from this widget's corner, borders and all."""
        pen, top = self._taken_pen(), self.styles.gutter.top
        strips = [
            self._strip(y - top, pen) if 0 <= y - top < pen.paper.size.height else self._framed(y)
            for y in crop.line_range
        ]
        whole = crop.column_span == (0, self.outer_size.width)
        return strips if whole else [strip.crop(*crop.column_span) for strip in strips]

    def render_line(self, y: int) -> Strip:
        """Draw the row `y` without what stands around it."""
        return self._taken_pen().inner(self._row(y))

    def _strip(self, y: int, pen: Pen) -> Strip:
        if y not in self._strips:
            self._strips[y] = pen.strip(self._row(y))
        return self._strips[y]

    def _row(self, y: int) -> Line:
        if y not in self._said:
            self._said[y] = self.line(y + round(self.scroll_offset.y))
        return self._said[y]

    def _framed(self, y: int) -> Strip:
        """Draw a row as Textual does, with the borders at its ends."""
        return super().render_lines(Region(0, y, self.outer_size.width, 1))[0]

    def notify_style_update(self) -> None:
        """Look anew how roles look."""
        self._pen = None
        super().notify_style_update()

    def _taken_pen(self) -> Pen:
        """Return a pen for how things look now; what it drew is good for as long as they do."""
        app, size = self.app, self.size
        plain, filters = app.has_class("ascii"), tuple(self.get_line_filters())
        self._turns = self._turns or (self._pen is not None and self._pen.turns)
        covered = self._turns and app.screen is not self.screen
        paper = Paper(app.theme, size, plain, filters, covered)
        if self._pen is None or self._pen.paper != paper:
            self._forget()
            self._pen = Pen(paper, self._look, self.background_colors[1])
            gutter = self.styles.gutter
            if (gutter.left or gutter.right) and size.height:
                framed = self._framed(gutter.top)
                inner = gutter.left + size.width
                self._pen.between(list(framed.crop(0, gutter.left)), list(framed.crop(inner)))
        return self._pen

    def _forget(self) -> None:
        self._said.clear()
        self._strips.clear()

    def _look(self, ground: Ground, role: Role | None) -> Style:
        look = self.get_component_rich_style(f"ground--{ground}")
        if role is not None:
            look += self.get_component_rich_style(f"role--{role}", partial=True)
        return look

    # Where it stands

    @property
    def ending(self) -> bool:
        """Whether the application is being taken down: what is typed now stays a draft."""
        return not (self.app.is_running and self.is_attached)

    def hints_changed(self) -> None:
        """Let the screen say anew what the keys do, since it is another thing now."""
        show_keys = getattr(self.screen, "show_keys", None)
        if show_keys is not None:
            show_keys()

    def place_caret(self) -> None:
        """Put the terminal's own cursor where text is typed, so that input methods follow it."""
        at = self.caret_at()
        if at is not None and self.has_focus:
            self.app.cursor_position = self.content_region.offset + at - self.scroll_offset
