# The people: what a municipality holds dear, wants, takes for granted, keeps silent about and learns.

## Values and motives
values-question = What matters most to you?
motive-question = Why do you work together?
motive-resource_base = A larger resource base
    .text = To be able to do more than today. Measured by what own staff can renew.
motive-skills = Skills
    .text = To find people who know the work, and keep them. Measured by competence and vacancies.
motive-efficiency = Efficient use of resources
    .text = To get more out of every krona. Measured by the cost per resident against what you promised.
motive-similar_needs = Similar needs and challenges
    .text = To solve the same worry once instead of twice. Measured by how much of the work and the thinking crosses the border.

## Why it was not done
refusal-values_settled = The ranking has been settled since the first round’s negotiation.
refusal-not_a_ranking = A ranking has all four values, each of them once.
refusal-two_motives = Choose two different motives.
refusal-motives_chosen = You have said why you work together. The debrief shows whether it came true.
refusal-asked_this_round = You have already asked a question this round. One at a time, so that it can be answered.
refusal-assumption_open = { $municipality } has already said what is taken for granted there.
refusal-question_answered = { $municipality } has already answered no to that question. Try another.
refusal-card_still_open = The event is not over yet. Write down the lesson when you know what it cost.
refusal-card_not_costly = That event cost you nothing to speak of, in money, trust or support.
refusal-lesson_written = You have already written down what you learned from that event.
refusal-nothing_written = There is no text. Write something first.
refusal-no_reflection_due = Looking back belongs to the situation after an election, a first agreement or a break-up.

## What is not said, and what is written down
sealed-question = We do not talk about this at home
    .text = A line that only you see. In the debrief you choose whether to open it.
lesson-question = What did you learn?
    .text = It was costly. Write down what you take with you, and you know a little more next time.
reflection-happened = What happened?
reflection-why = Why?
reflection-consequences = With what consequences?
reflection-differently = What would you do differently?
reflection-due-level = Time to look back.
reflection-due-election = There has been an election. Look back before you go on.
reflection-due-first_agreement = The first agreement is signed. Look back before you go on.
reflection-due-walk_out = A municipality has left the partnership. Look back before you go on.

bot-lesson = We waited too long before we said it aloud. Next time we call the neighbour first.
