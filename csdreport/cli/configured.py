"""The configuration of a run, and the templates and events of a project that it names."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from csdreport.config import find
from csdreport.config.model import Config
from csdreport.template import event as events, load
from csdreport.template.event import Event
from csdreport.template.model import Template


class Shelf(NamedTuple):
    """Templates and events to look in: those of the project, then the shipped ones."""

    own_templates: tuple[Template, ...] = ()
    own_events: tuple[Event, ...] = ()

    @property
    def templates(self) -> tuple[Template, ...]:
        """Give what a form from elsewhere may follow."""
        ids = {template.id for template in self.own_templates}
        rest = (template for template in load.shipped() if template.id not in ids)
        return (*self.own_templates, *rest) if ids else load.shipped()

    def template(self, id_or_path: str) -> Template:
        """Load a template by its id, or by the name of its file."""
        for template in self.own_templates:
            if template.id == id_or_path:
                return template
        return load.load(id_or_path)

    def by_id(self, template_id: str) -> Template:
        """Load the template that a report names; that word never opens a file."""
        for template in self.own_templates:
            if template.id == template_id:
                return template
        return load.by_id(template_id)

    def event(self, id_or_path: str, printed_line: str = "") -> Event | None:
        """Load an event by id or file name; without one, find it by a report's printed line."""
        if not id_or_path:
            return events.for_line(printed_line, self.own_events) or events.for_line(printed_line)
        for event in self.own_events:
            if event.id == id_or_path:
                return event
        return events.load(id_or_path)


def config(file: str = "") -> Config:
    """Read the configuration of a run: a named file, else the nearest of the current folder."""
    path = Path(file) if file else find.nearest_file(Path.cwd())
    if path is None:
        return Config()
    from csdreport.config.load import load as read

    return read(path)


def shelf(settings: Config) -> Shelf:
    """Load the templates and events that a configuration names."""
    return Shelf(
        tuple(load.from_file(path) for path in settings.get("templates")),
        tuple(events.load(path) for path in settings.get("events")),
    )
