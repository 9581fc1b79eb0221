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
