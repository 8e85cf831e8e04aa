"""The version, kept apart so that asking for it loads nothing."""

VERSION = "0.1.0"
