"""What a team keeps to itself is in nobody else's view, whatever anybody does."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.rules import commands as c
from game.rules import people_commands as people
from game.rules.decide import decide
from game.rules.deck import AssumptionSpec, BendSpec
from game.rules.evolve import evolve
from game.rules.level import EffectSpec, ResponseSpec
from game.rules.minds import Motive, Value
from game.rules.refusal import Refusal
from game.rules.state import Expectation, Form, Kind, Phase, RenewalMode, State, Terms
from game.rules.visibility import PROJECTOR, private_view, public_view
from tests import builders as b

SEATS = (*b.IDS, c.TRAINER, PROJECTOR)
PAIRS = {b.ALFA: (b.ALFA, b.BETA), b.BETA: (b.BETA, b.GAMMA), b.GAMMA: (b.ALFA, b.GAMMA)}
"""With whom each makes its offers."""


def level():
    """A level in which each takes something else for granted, and storms teach something."""
    made = b.level(
        cards=(
            b.card(
                probability=0.5,
                responses=(
                    ResponseSpec("pay", (EffectSpec("money", amount=-100.0),)),
                    ResponseSpec("wait", (EffectSpec("approval", amount=-5.0),)),
                ),
            ),
        ),
        assumptions=tuple(
            AssumptionSpec(f"held-{m}", (f"why-{m}",), (BendSpec(-0.3),)) for m in b.IDS
        ),
        questions=tuple(f"why-{m}" for m in b.IDS),
        trust=75.0,
        reflections=(2, 3),
        parameters=b.Parameters(signature_base=4.0, side_base=4.0),
    )
    own = tuple(replace(spec, assumption=f"held-{spec.id}") for spec in made.municipalities)
    return replace(made, municipalities=own)


def number(m: str, what: int) -> float:
    """A figure that nobody else in the game has."""
    return (b.IDS.index(m) + 1) / 100.0 + what / 1000.0 + 0.00013579


def own_wishes(m: str) -> list[c.TeamCommand]:
    """All that a team may say for itself, in words and figures that can be told from others'."""
    offer = b.proposal(
        members=PAIRS[m],
        goal_text=f"Målbild av {m}",
        expectation=Expectation(cost=-number(m, 1)),
    )
    loan = Terms(PAIRS[m][0], PAIRS[m][1], posts=0.5, rounds=1, price_sek=1e6 * number(m, 2))
    return [
        c.SetTariff(number(m, 3)),
        c.SetBudget("inventory", number(m, 4)),
        c.SetBudget("partnership", 0.7 + number(m, 5)),
        c.SetRenewal(number(m, 6) / 10.0, RenewalMode.PICKED, (f"{m}-p2", f"{m}-p0")),
        people.WriteSealed(f"Tigs om i {m}"),
        people.Reflect(f"Så var det i {m}"),
        people.WriteLesson(f"storm:1:{m}", f"Lärdom i {m}"),
        people.WriteLesson(f"storm:2:{m}", f"Lärdom i {m}"),
        people.RankValues(tuple(Value)),
        people.ChooseMotives((Motive.SKILLS, Motive.EFFICIENCY)),
        offer,
        replace(offer, kind=Kind.OPERATION),
        replace(offer, kind=Kind.LENDING, terms=loan),
        replace(offer, kind=Kind.FORM, form=Form.COMPANY),
        c.AnswerCard(f"storm:1:{m}", "pay"),
        c.AnswerCard(f"storm:2:{m}", "pay"),
    ]


def kept(m: str) -> tuple[str, ...]:
    """What only the team may see before the debrief, as it would stand in a view."""
    return (
        *(repr(number(m, n)) for n in (3, 4)),
        repr(0.7 + number(m, 5)),
        repr(number(m, 6) / 10.0),
        json.dumps([f"{m}-p2", f"{m}-p0"]),
        f"Tigs om i {m}",
        f"Så var det i {m}",
        f"Lärdom i {m}",
    )


def offered(m: str) -> tuple[str, ...]:
    """What only the parties of the team's offers may see."""
    return repr(number(m, 1)), repr(1e6 * number(m, 2))


WISHES = st.tuples(st.sampled_from(b.IDS), st.integers(0, 15))
ANSWERS = st.tuples(
    st.sampled_from(b.IDS),
    st.one_of(
        st.builds(
            c.Sign,
            st.sampled_from([f"O{n}" for n in range(1, 9)]),
            st.builds(Expectation, st.just(-0.05)),
        ),
        st.builds(people.AskQuestion, st.sampled_from(b.IDS), st.sampled_from(level().questions)),
        st.builds(people.OpenSealed, st.booleans()),
        st.builds(c.ApproveJointPlan),
        st.builds(c.Leave),
    ),
)


def see_that_secrets_are_kept(state: State) -> None:
    """Look at every seat's whole view."""
    seen = {
        seat: json.dumps([public_view(state), private_view(state, seat)], ensure_ascii=False)
        for seat in SEATS
    }
    debrief = state.phase is Phase.DEBRIEF
    for m in b.IDS:
        mind = state.mind(m)
        secrets = list(kept(m))
        if debrief:
            secrets = [s for s in secrets if "Lärdom" not in s]
            secrets = [s for s in secrets if "Tigs" not in s or not mind.sealed_open]
        for seat in SEATS:
            if seat == m:
                continue
            for secret in secrets:
                if seat == c.TRAINER and debrief and secret.startswith("Så var det"):
                    continue
                assert secret not in seen[seat], (seat, secret)
            if not (mind.opened_by or debrief):
                assert f"held-{m}" not in seen[seat], seat
            if seat not in PAIRS[m]:
                for secret in offered(m):
                    assert secret not in seen[seat], (seat, secret)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WISHES | ANSWERS, min_size=20, max_size=90), st.integers(0, 10**6))
def test_no_seat_sees_what_another_keeps_to_itself(wishes, seed):
    state = b.start(level(), seed)
    queue = list(wishes)
    while state.phase is not Phase.DEBRIEF:
        for _ in range(8):
            if not queue:
                break
            m, wish = queue.pop()
            command = own_wishes(m)[wish] if isinstance(wish, int) else wish
            answer = decide(state, m, command)
            if not isinstance(answer, Refusal):
                state = evolve(state, answer)
        see_that_secrets_are_kept(state)
        state = b.advance(state)
    see_that_secrets_are_kept(state)


def test_a_team_sees_its_own_words_and_figures():
    """The other way round: the words that are looked for above are the ones that views have."""
    state = b.negotiating(level())
    for wish in own_wishes(b.ALFA)[4:5] + own_wishes(b.ALFA)[10:11]:
        state = b.do(state, b.ALFA, wish)
    state = b.to(state, Phase.DECISIONS)
    for wish in own_wishes(b.ALFA)[:4]:
        state = b.do(state, b.ALFA, wish)
    seen = json.dumps(private_view(state, b.ALFA), ensure_ascii=False)
    for secret in (*kept(b.ALFA)[:6], offered(b.ALFA)[0], f"held-{b.ALFA}"):
        assert secret in seen, secret
