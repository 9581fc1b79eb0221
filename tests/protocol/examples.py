"""One example of every message; PROTOCOL.md shows the same ones in hex."""

from __future__ import annotations

from typing import Any

from game.protocol import messages as m
from game.protocol import workshop as w
from game.protocol.messages import ToClient, ToServer
from game.rules import commands as c
from game.rules import people_commands as people
from game.rules.minds import Motive, Value
from game.rules.state import CostKey, Expectation, Form, Kind, RenewalMode

CODE = "CDF347"
TOKEN = "q3vKc0cQm7o2Zl1b8YyTgA"
EXPECTATION = Expectation(-0.05, 4, 1, 1, 1)

COMMANDS: dict[str, Any] = {
    "SetTariff": c.SetTariff(0.03),
    "SetBudget": c.SetBudget("skills", 0.5),
    "SetRenewal": c.SetRenewal(0.008, RenewalMode.PICKED, ("p12", "p17")),
    "SetWay": c.SetWay("liaison", True),
    "AnswerCard": c.AnswerCard("storm#3", "pay"),
    "Propose": c.Propose(
        Kind.OPERATION, ("alfa", "beta"), Form.BOARD, CostKey.POPULATION, "supply", EXPECTATION
    ),
    "Counter": c.Counter("offer-1", EXPECTATION, cost_key=CostKey.USE),
    "Sign": c.Sign("offer-1", EXPECTATION),
    "TakeBack": c.TakeBack("offer-1"),
    "Refuse": c.Refuse("offer-1"),
    "ReworkGoal": c.ReworkGoal(EXPECTATION),
    "Leave": c.Leave(),
    "EndHelp": c.EndHelp("O3"),
    "SetJointPlan": c.SetJointPlan("renewal", None),
    "SetJointPicks": c.SetJointPicks(RenewalMode.WORST_FIRST),
    "ApproveJointPlan": c.ApproveJointPlan(),
    "SetReady": c.SetReady(),
    "RankValues": people.RankValues(
        (Value.SAFE, Value.GENERATIONS, Value.AFFORDABLE, Value.SELF_DETERMINATION)
    ),
    "AskQuestion": people.AskQuestion("beta", "vem-bestammer"),
    "WriteSealed": people.WriteSealed("Vi har ingen plan B."),
    "OpenSealed": people.OpenSealed(),
    "WriteLesson": people.WriteLesson("storm#3", "Ring grannen först."),
    "Reflect": people.Reflect("Avtalet föll.", "Vi frågade inte.", "Ett år till.", "Fråga först."),
    "ChooseMotives": people.ChooseMotives((Motive.SKILLS, Motive.RESOURCE_BASE)),
    "PlayCard": c.PlayCard("drought", ("alfa",)),
    "SetDepth": c.SetDepth(1),
    "EndGame": c.EndGame(),
}

CONTROLS: dict[str, m.ControlAction] = {
    "start": m.Start(),
    "pause": m.Pause(),
    "resume": m.Resume(),
    "extend": m.Extend(60),
    "clock": m.UseClock(False),
    "end_phase": m.EndPhase("situation", 1),
    "bot": m.SeatBot("beta", "cautious"),
    "free": m.FreeSeat("beta"),
    "rename": m.RenameTeam("alfa", "Källan"),
    "address": w.ChooseAddress(1),
    "move_team": w.MoveTeam("alfa", "beta"),
    "move_on": w.MoveOn("beta"),
    "message": w.SendMessage("alfa", "Kom fram till mig i pausen."),
    "count_hands": w.CountHands("p1", (3, 1, 0)),
    "poll": w.AskPoll("forvantan-kostnad", pair="before"),
    "close_poll": w.ClosePoll("p1"),
    "breakout": w.OpenBreakout("", "Vad tog ni för givet?", 4.0, "mixed", 3),
    "extend_breakout": w.ExtendBreakout("b1", 60),
    "end_breakout": w.EndBreakout("b1"),
    "note": w.WriteNote("Ingen frågade Tallmo."),
    "answer_help": w.AnswerHelp("alfa"),
    "schedule_card": w.ScheduleCard("drought", ("alfa",), 3),
    "unschedule_card": w.UnscheduleCard("c1"),
    "show": w.Show("poll", "p1"),
    "begin_placed": w.BeginPlaced("d1"),
    "skip_placed": w.SkipPlaced("d2"),
    "plan": w.PlanEnd(120.0),
}

PARTAKES: dict[str, w.PartakeAction] = {
    "message": w.SendMessage("beta", "Ska vi höras?"),
    "count_hands": w.CountHands("p1", (3, 1, 0)),
    "call_trainer": w.CallTrainer(),
    "group_note": w.WriteGroupNote("b1", "g2", "Vi litar på dem vi känner."),
    "seat_note": w.WriteSeatNote("Verket i norr är viktigast."),
    "drop_seat_note": w.DropSeatNote("n1"),
    "let_in": w.LetIn(47),
}

_ROOM = {
    "seats": {"alfa": {"name": "Källan", "taken": True, "bot": None, "present": True}},
    "trainer": True,
    "projectors": 1,
    "teams": 4,
}
_CLOCK = {
    "running": True,
    "remaining_ms": 180000,
    "of_ms": 180000,
    "phase": "situation",
    "round": 1,
    "breakout": None,
}

DIGEST = "9f86d081884c7d659a2feaa0c55ad015"

TO_SERVER: dict[str, ToServer] = {
    "hello": m.Hello(1, "team", CODE, municipality="alfa", name="Källan"),
    "ask": m.Ask(1, "preview", {"command": {"t": "SetTariff", "change": 0.03}}),
    "ping": m.Ping(7),
    **{f"act {name}": m.Act(1, command) for name, command in COMMANDS.items()},
    **{f"control {name}": m.Control(1, action) for name, action in CONTROLS.items()},
    **{f"partake {name}": m.Partake(1, action) for name, action in PARTAKES.items()},
}

TO_CLIENT: dict[str, ToClient] = {
    "welcome": m.Welcome(
        1, "0.1.0", CODE, "team", "alfa", "Källan", TOKEN, 0, "sv", DIGEST, {"level": "hela-resan"}
    ),
    "snapshot": m.Snapshot(
        3, {"phase": "situation"}, {"municipality": "alfa"}, _ROOM, _CLOCK, {"help": False}
    ),
    "public": m.Public(4, [[["municipalities", "alfa", "ready"], True], [["news"], [], "+"]]),
    "private": m.Private(4, [[["decisions", "tariff_change"], 0.03], [["openings", "networks"]]]),
    "workshop": m.Workshop([[["help"], True]]),
    "presence": m.Presence(
        {
            "alfa": {
                "present": True,
                "laptops": 1,
                "ready": False,
                "help": True,
                "last": "SetTariff",
                "age_s": 12.0,
            }
        },
        {"warn": ""},
        {"pages": 1, "open": 0, "guests": 2, "phones": 0},
    ),
    "room": m.Room(_ROOM),
    "clock": m.Clock(_CLOCK),
    "accepted": m.Accepted(1, 4),
    "refused": m.Refused(2, None, "out_of_range", {"field": "change", "low": -0.05, "high": 0.15}),
    "answer": m.Answer(1, {"odds": 0.62}),
    "pong": m.Pong(7, 4),
    "bye": m.Bye("replaced"),
}

EXAMPLES: dict[str, ToServer | ToClient] = {**TO_SERVER, **TO_CLIENT}
TO_SERVER_EXAMPLES = tuple(TO_SERVER.values())
TO_CLIENT_EXAMPLES = tuple(TO_CLIENT.values())
