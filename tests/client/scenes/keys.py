"""Hands that know no mouse: a seat played by keyboard alone, which notes what it sent."""

from __future__ import annotations

import pygame

from game.rules.state import Phase

from .conftest import Seat


class Keys(Seat):
    """`sent` are the classes of all commands and controls that left the window, in order."""

    def __init__(self, phase=Phase.NEGOTIATION, round_=1, **where):
        super().__init__(phase, round_, **where)
        self.sent: list[type] = []
        live = self.table.live
        send, control = live.send, live.control

        def sending(command, on_refused=None):
            self.sent.append(type(command))
            send(command, on_refused)

        def controlling(action, on_refused=None):
            self.sent.append(type(action))
            control(action, on_refused)

        live.send, live.control = sending, controlling
        self.stage.click = self.stage.point_at = self.stage.wheel = _no_mouse

    @property
    def keys(self):
        """Of all widgets on the screen, in order."""
        return list(self.stage.app.ui.widgets)

    def press(self, *keys, mod=0):
        for key in keys:
            self.stage.press(key, mod)

    def rest(self):
        """Lets the hand rest until drafts are sent."""
        self.stage.wait(0.6)

    def first(self, prefix):
        """The first widget whose key begins so."""
        return next(key for key in self.keys if key.startswith(prefix))

    def find(self, key):
        """Goes to a widget, by way of the pages and folds that are closed if need be."""
        for way in [k for k in self.keys if k.startswith("page.")]:
            if key in self.keys:
                break
            self.use(way)
        self.go_to(key)

    def do(self, *keys):
        """Uses one widget after the other, wherever they are."""
        for key in keys:
            self.find(key)
            self.press(pygame.K_RETURN)
            self.stage.wait(0.1)


def _no_mouse(*_):
    raise AssertionError("this seat has no mouse")
