"""Event cards: what is drawn, who answers, what comes of it later."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from game.rules import chance, conditions, depth, pressures, regional
from game.rules import commands as c
from game.rules.effects import Occasion, take_effect
from game.rules.events import CardSet, Event, FollowUpsSet
from game.rules.level import CardSpec, ResponseSpec
from game.rules.refusal import Code, Refusal
from game.rules.state import CardInPlay, FollowUp, State
from game.rules.stocks import Cause
from game.rules.unfolding import Unfolding

Answer = tuple[Event, ...] | Refusal


def answer(state: State, sender: str, wish: c.AnswerCard) -> Answer:
    """Choose a response to a card that one owns, or another than before."""
    card = state.cards.get(wish.card)
    if card is None or sender not in card.owners:
        return Refusal(Code.UNKNOWN, {"what": "card", "id": wish.card})
    if card.closed:
        return Refusal(Code.CARD_CLOSED)
    spec = state.level.card(card.card)
    response = next((r for r in spec.responses if r.id == wish.response), None)
    if response is None:
        return Refusal(Code.UNKNOWN, {"what": "response", "id": wish.response})
    if not conditions.holds(response.requires, state, sender):
        return Refusal(
            Code.RESPONSE_NOT_OPEN, {"response": response.id, "condition": response.requires}
        )
    return (CardSet(replace(card, answers={**card.answers, sender: response.id})),)


def play(state: State, sender: str, wish: c.PlayCard) -> Answer:
    """The trainer puts a card on the table now."""
    spec = next((spec for spec in state.level.cards if spec.id == wish.card), None)
    if spec is None:
        return Refusal(Code.UNKNOWN, {"what": "card", "id": wish.card})
    for municipality in wish.municipalities:
        if municipality not in state.municipalities:
            return Refusal(Code.UNKNOWN, {"what": "municipality", "id": municipality})
    if not wish.municipalities:
        return Refusal(Code.TOO_FEW_MEMBERS)
    story = Unfolding(state)
    owners = tuple(sorted(set(wish.municipalities)))
    for group in (owners,) if spec.owner != "one" else tuple((m,) for m in owners):
        _put_on_table(story, spec, group)
    return story.events or Refusal(Code.CARD_ON_TABLE)


def draw_for_round(story: Unfolding) -> None:
    """Put this round's cards on the table: follow-ups that are due, then what chance brings."""
    _bring_follow_ups(story)
    state = story.state
    # What is certain or concerns several comes first: one full table would keep it away for good.
    order = {
        s.id: (s.probability < 1.0, s.owner == "one", _luck(state, "order", s.id))
        for s in state.level.cards
    }
    for spec in sorted(state.level.cards, key=lambda spec: order[spec.id]):
        if spec.probability <= 0:
            continue
        for owners in _possible_owners(state, spec):
            if _comes(story.state, spec, owners):
                _put_on_table(story, spec, owners)


def _bring_follow_ups(story: Unfolding) -> None:
    waiting: list[FollowUp] = []
    for follow_up in story.state.follow_ups:
        if follow_up.round > story.state.round:
            waiting.append(follow_up)
            continue
        spec = story.state.level.card(follow_up.card)
        owners = _owners_still(story.state, spec, follow_up.owners)
        if owners and _has_room(story.state, owners):
            _put_on_table(story, spec, owners, follow_up.origin, follow_up.origin_response)
        elif owners:
            waiting.append(follow_up)
    story.add(FollowUpsSet(tuple(waiting)))


def _owners_still(state: State, spec: CardSpec, owners: tuple[str, ...]) -> tuple[str, ...]:
    """Whom a follow-up finds when it comes: for a joint card, the joint operation as it then is."""
    if spec.owner != "joint":
        return owners
    for owner in owners:
        if operation := regional.operation_of(state, owner):
            return operation.members(2)
    return ()


def _possible_owners(state: State, spec: CardSpec) -> tuple[tuple[str, ...], ...]:
    if spec.owner == "all":
        return (state.municipalities,)
    if spec.owner == "joint":
        joint = (p.members(2) for p in state.partnerships.values())
        return tuple(members for members in joint if len(members) >= 2)
    return tuple((m,) for m in state.municipalities)


def _comes(state: State, spec: CardSpec, owners: tuple[str, ...]) -> bool:
    if not any(conditions.holds(spec.condition, state, m) for m in owners):
        return False
    if any(
        card.card == spec.id
        and set(card.owners) & set(owners)
        and state.round - card.round < spec.rounds_between
        for card in state.cards.values()
    ):
        return False
    odds = 1.0 - (1.0 - _pressed(state, spec)) ** state.level.years_per_round
    return _has_room(state, owners) and _luck(state, spec.id, owners) < odds


def _pressed(state: State, spec: CardSpec) -> float:
    """A card's probability a year as the pressures from outside now are; what is certain stays
    so."""
    if spec.probability >= 1.0:
        return 1.0
    return min(1.0, spec.probability * pressures.odds_factor(state, spec.tags))


def _luck(state: State, *name: object) -> float:
    return chance.draw(state.seed, "card", *name, state.round)


def _has_room(state: State, owners: tuple[str, ...]) -> bool:
    """Whether none of the owners has its table full: a team can only heed so much at once."""
    held = Counter(m for card in state.cards.values() if not card.closed for m in card.owners)
    return all(held[m] < depth.cards_at_once(state) for m in owners)


def _put_on_table(
    story: Unfolding,
    spec: CardSpec,
    owners: tuple[str, ...],
    origin: str = "",
    origin_response: str = "",
) -> None:
    state = story.state
    name = f"{spec.id}:{state.round}:{'+'.join(owners)}"
    if name in state.cards:
        return
    draws = {
        key: chance.between(low, high, state.seed, "card", spec.id, owners, state.round, key)
        for key, (low, high) in spec.draws.items()
    }
    card = CardInPlay(
        id=name,
        card=spec.id,
        round=state.round,
        owners=owners,
        draws=draws,
        origin=origin,
        origin_response=origin_response,
    )
    story.add(CardSet(card))
    for owner in owners:
        take_effect(story, spec.effects, draws, Occasion(owner, Cause.EVENT, name, owners))


def close_all(story: Unfolding) -> None:
    """At the end of the decisions every card takes its response; whoever gave none gets the
    card's default. A card of a joint operation is answered together, by most voices."""
    for card in tuple(story.state.cards.values()):
        if not card.closed:
            _close(story, card)


def _close(story: Unfolding, card: CardInPlay) -> None:
    state = story.state
    spec = state.level.card(card.card)
    answers = {m: _answer_in_force(state, spec, card, m) for m in card.owners}
    if spec.owner == "joint":
        answers = dict.fromkeys(answers, _most_voices(answers, spec))
    story.add(CardSet(replace(card, answers=answers, closed=True)))
    for owner, chosen in answers.items():
        response = next(r for r in spec.responses if r.id == chosen)
        together = card.owners if spec.owner == "joint" else ()
        occasion = Occasion(owner, Cause.RESPONSE, card.id, together)
        take_effect(story, response.effects, card.draws, occasion)
    for chosen in sorted(set(answers.values())):
        owners = tuple(m for m, r in answers.items() if r == chosen)
        response = next(r for r in spec.responses if r.id == chosen)
        _schedule(story, card, response, owners)


def _answer_in_force(state: State, spec: CardSpec, card: CardInPlay, municipality: str) -> str:
    """The answer given, if it can still be given; else what counts without one."""
    given = card.answers.get(municipality, "")
    if any(
        r.id == given and conditions.holds(r.requires, state, municipality) for r in spec.responses
    ):
        return given
    return default_response(state, spec, municipality)


def default_response(state: State, spec: CardSpec, municipality: str) -> str:
    """The response that counts where a team gives none: the card's default, or the first that is
    open if that one is not."""
    by_id = {r.id: r for r in spec.responses}
    if conditions.holds(by_id[spec.default].requires, state, municipality):
        return spec.default
    for response in spec.responses:
        if conditions.holds(response.requires, state, municipality):
            return response.id
    return spec.default


def _most_voices(answers: dict[str, str], spec: CardSpec) -> str:
    voices = Counter(answers.values())
    order = [r.id for r in spec.responses]
    return max(voices, key=lambda r: (voices[r], r == spec.default, -order.index(r)))


def _schedule(
    story: Unfolding, card: CardInPlay, response: ResponseSpec, owners: tuple[str, ...]
) -> None:
    state = story.state
    coming = list(state.follow_ups)
    together = state.level.card(card.card).owner == "joint"
    for follow_up in response.follow_ups:
        spec = state.level.card(follow_up.card)
        name = (state.seed, "follow-up", card.id, response.id, follow_up.card)
        coming.extend(
            FollowUp(
                card=follow_up.card,
                round=state.round + follow_up.delay,
                owners=group,
                origin=card.id,
                origin_response=response.id,
            )
            for group in _follow_up_owners(state, spec, owners, name, together)
            if chance.happens(follow_up.odds, *name, group)
        )
    if len(coming) != len(state.follow_ups):
        story.add(FollowUpsSet(tuple(coming)))


def _follow_up_owners(
    state: State,
    spec: CardSpec,
    owners: tuple[str, ...],
    name: tuple[int, str, str, str, str],
    together: bool,
) -> tuple[tuple[str, ...], ...]:
    """Whom a follow-up may strike: what several have answered together and only one can own
    strikes one of them, by name."""
    if spec.owner == "all":
        return (state.municipalities,)
    if spec.owner == "joint":
        operation = regional.operation_of(state, owners[0])
        return (operation.members(2),) if operation else ()
    if together:
        return ((chance.choice(owners, *name, "whose"),),)
    return tuple((m,) for m in owners)
