"""The window: views, dialogs, widgets, and the presenters that know no Qt."""
