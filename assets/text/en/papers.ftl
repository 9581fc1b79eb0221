# The team's own papers: values, motives, the card one holds, questions, lessons and looking back.

papers-title = The team’s own papers
papers-short = Own papers
papers-key = Opens with F2 at any time. Only you see them.
papers-waits = There is something you can write now. None of it is a must.
papers-lead = Only you see them. Most of it is laid before everybody in the debrief.
papers-close = Close
papers-not-now = Not now
papers-not-yet = Not done yet
papers-done = Done
papers-letters = { $count } of { $most } characters
papers-too-short = At least { $least } characters
papers-too-long = { $over ->
    [one] One character too many, at most { $most }
   *[other] { $over } characters too many, at most { $most }
}

## Values
papers-values = What matters most
papers-values-lead = There is no common score. In the debrief you are measured against your own order, and see the others’.
papers-values-how = Drag the rows or use the arrows. The order can be changed until the first round’s negotiation is over.
papers-values-settled = The order has been settled since the first round’s negotiation.
papers-values-level = You made no ranking of your own. This is the one that the municipality had from the start.
papers-values-given = From the start
papers-values-send = This is our order
papers-value-affordable = What the water costs those who live here.
papers-value-safe = Water in the tap, also when something breaks.
papers-value-generations = Pipes in a good state to hand over.
papers-value-self_determination = That decisions are made at home, by those you elected.
papers-move-up = Move up: { $value }
papers-move-down = Move down: { $value }
papers-remind-values = Say what matters most to you
papers-lobby-text = While you wait: agree on an order of four values. It is what you are measured against in the debrief.
papers-lobby-rank = Rank four values
papers-lobby-change = Change the order
papers-lobby-ranked = First { $first }, then { $then }.

## Motives
papers-motives = Why you work together
papers-motives-lead = Choose two. The debrief shows whether it came true.
papers-motives-how = Can be changed during the round. A third choice takes the place of the first.
papers-motives-settled = You said this when you signed for the first time.
papers-motives-not-now = Can be chosen once the game has begun.
papers-motives-later = When you sign for the first time
papers-motives-send = This is why
papers-remind-motives = You have signed. Say why you work together

## What is taken for granted
papers-granted = What you take for granted
papers-granted-held = A card that only you see
papers-granted-open = Said aloud
papers-granted-none = You hold no card. With you everything may be questioned.
papers-granted-secret = Only you see the card. It sways your council’s votes until somebody asks the right question.
papers-granted-asked = Everybody sees the card. { $name } asked in round { $round }, and it no longer sways your council.
papers-card-of = { $name } takes for granted
papers-card-turn = Turn the card
papers-asked-you = They have asked you
papers-asked-when = { $name }, round { $round }
papers-map-granted = Has taken for granted: “{ $text }”
papers-spoken = “{ $text }.” That is how it has sounded in { $name }.
papers-sealed-hint = Write a line
papers-sealed-send = Seal the line
papers-sealed-kept = The line is sealed. You can change it until the game is over.
papers-sealed-none = You wrote no line.
papers-sealed-open = Everybody can read the line.
papers-sealed-closed = Only you can read the line.
papers-sealed-show = Open the line for all
papers-sealed-close = Close the line again

## Questions
papers-questions = Questions to others
papers-questions-title = What do the others take for granted?
papers-questions-lead = The right question brings out what was unsaid and gives trust. Each costs { $cost } of the leadership’s time.
papers-questions-one = You can ask one question this round.
papers-questions-used = You have asked this round’s question. There is another in the next negotiation.
papers-questions-when = Questions are asked in the negotiation, one a round.
papers-questions-left = One question left this round
papers-questions-asked = { $count ->
    [one] One question asked
   *[other] { $count } questions asked
}
papers-questions-no = Asked in round { $round }. The answer was no.
papers-questions-right = The question that brought it out:
papers-questions-send = Ask { $name }
papers-open-since = { $name } asked in round { $round }. Now everybody knows.
papers-remind-questions = Ask another municipality what it takes for granted
papers-remind-answers = Questions you have asked, and the answers

## Lessons
papers-lessons = Lessons
papers-lessons-lead = It was costly. Write down what you take with you. Each lesson gives { $points } points of competence.
papers-lessons-none = Here you write what you learned from an event that cost a lot. Each lesson gives { $points } points of competence.
papers-lessons-of = What did you learn from “{ $card }”?
papers-lessons-hint = Next time …
papers-lessons-send = Write it down
papers-lessons-from = { $card }, round { $round }
papers-lessons-can = { $count ->
    [one] One event to learn from
   *[other] { $count } events to learn from
}
papers-lessons-written = { $count ->
    [one] One lesson
   *[other] { $count } lessons
}
papers-remind-lessons = What did you learn from { $count } costly events?

## Looking back
papers-reflection = Looking back
papers-reflection-title = Looking back
papers-reflection-none = After an election, a first agreement or a departure you can look back here, with four questions.
papers-reflection-send = Save
papers-reflection-saved = Saved. It can be changed while the situation lasts.
papers-reflection-round = In round { $round }
papers-reflections-written = { $count ->
    [one] One time looking back
   *[other] { $count } times looking back
}
papers-remind-reflection = Look back at what has happened, four short questions

## The debrief
told-next = Next
told-show = What you brought with you
told-unranked = The team made no ranking of its own. This is the municipality’s from the start.
told-values = What did you hold dear, and what did you want?
    .short = Values and motives
    .lead = The teams’ orders from the start of the game, and the motives they gave when they signed.
    .talk-1 = Which of your decisions best shows what you put first?
    .talk-2 = When did what you put first have to give way, and to what?
    .talk-3 = Who in the room would have ordered it differently?
told-granted = What was taken for granted?
    .short = Cards
    .lead = The cards somebody asked about lie open. Turn the others last, once you have guessed.
    .talk-1 = What do you guess is on the card?
    .talk-2 = Could it be seen in how the council voted?
    .talk-3 = Which of the cards is there at your place?
told-unsaid = What was never said?
    .short = Unsaid
    .lead = What nobody proposed, what nobody asked about, and what you yourselves choose to open.
    .talk-1 = Why did nobody propose it?
    .talk-2 = Which question would have changed most?
    .talk-3 = What do you not talk about at home?
told-learned = What did you learn?
    .short = Lessons
    .lead = In the teams’ own words, after events that cost something.
    .talk-1 = Which lesson would you have liked to have from the start?
    .talk-2 = Which of them holds at work too?
    .talk-3 = Who needs to hear it?
told-most = Most important
told-met = { $said }. It came true.
told-not-met = { $said }. It did not come true.
told-measure-resource_base = { $motive }: capacity to act from { $before } to { $now } of a hundred
told-measure-skills = { $motive }: competence from { $before } to { $now } of a hundred
told-measure-efficiency = { $motive }: { $now } per resident, against { $before }
told-measure-similar_needs = { $motive }: work and minds across the border from { $before } to { $now } of a hundred
told-nobody-asked = Nobody asked the right question.
told-granted-none = No municipality had a card in this game.
told-turn-all = Turn the { $count } that are left
told-sealed-none = No team has opened its line.
told-never-proposed = What nobody proposed
told-never-proposed-none = All that could be proposed was proposed.
told-never-asked = The questions nobody asked
told-never-asked-none = All questions were asked.
told-lessons-none = No team wrote down a lesson.
