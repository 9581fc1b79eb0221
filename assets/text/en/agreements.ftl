# The words of an agreement: steps, forms, keys, goals, expectations and the council's reasons.

## Steps
step-administration = Joint administration
    .text = Customer service, accounts and buying are done together. The water does not notice yet.
    .short = Administration
step-operation = Joint operation and maintenance
    .text = One operation, one rota and one list of what to dig. Here you begin to be able to do more, and so do more.
    .short = Operation
step-investments = Joint investments
    .text = Pipes are renewed by need, wherever they lie. The money crosses the border.
    .short = Investments
step-networks = Connected networks
    .text = A connecting main between you. One’s water becomes the other’s reserve.
    .short = Networks

## Forms
form-namnd = Joint board
    .text = Equal seats. One municipality is host and employs the staff. Every council sets its own budget, so all must agree.
form-forbund = Federation
    .text = A body of its own with seats by population. It borrows by itself. Two thirds of the population suffice to decide, and it is slow to leave.
form-bolag = Joint company
    .text = Steered by shares and owner directives. It borrows by itself. There is less insight, and more than half of the shares is enough to decide.

# Who is the responsible authority and who sets the tariff under each form. A level may say otherwise.
huvudman =
    .namnd = Each municipality remains the responsible authority, and each council sets its own tariff.
    .forbund = The municipalities remain responsible. The federation proposes, each council sets its own tariff.
    .bolag = The municipalities remain responsible: a company may not decide a tariff. Each council sets its own.

## Cost keys
key-equal = Equal parts
    .text = Everybody pays the same. Simple, and heavy for the smallest.
key-population = By population
    .text = Every resident weighs the same. Those with long pipes per resident gain by it.
key-use = By use
    .text = You pay for the water you use, the summer guests’ included.
key-mixed = Mixed
    .text = Three tenths in equal parts, the rest by use. Nobody is quite content.
key-solidarity = Solidarity with a cap
    .text = By population, but nobody pays more than two per cent of its own cost for the others.

## Shared goals
goal-secure = Water in every tap, even on the day when the largest source stands still
    .short = Safe supply
goal-affordable = A tariff that every household can afford, all over the region
    .short = Affordable
goal-generations = We hand over a network in better shape than we were given
    .short = Those who come after
goal-skills = Those who know water want to work here
    .short = Skills
goal-environment = The lake, the river and the esker are to be the better for us
    .short = Nature and climate
goal-equal = The same good water in the village as in the town
    .short = Equal terms

## Reasons of the council
reason-trust = Trust between you
reason-operation = Trust in the joint operation
reason-modest_promise = How much you promise
reason-approval = Residents’ support for your line
reason-outside = The border towards those who have stood outside
reason-goal = The goal is written together
reason-cost = What it costs from the first year
reason-taken = Something is taken for granted here

## Expectations
expectation-level = { $level ->
    [-2] much worse
    [-1] worse
    [0] as today
    [1] better
   *[2] much better
}

## Who decides the joint plan
rule-namnd = All members have to say yes
rule-forbund = Two thirds of the population have to say yes
rule-bolag = More than half of the shares have to say yes

offer-status-open = On the table
offer-status-withdrawn = Withdrawn
offer-status-accepted = Accepted
offer-status-fell = Fell

bot-goal = The same safe water on both sides of the border, and networks our children can take over.
