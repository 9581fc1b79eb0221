# The words of the rules: causes in the ledger, what is measured, and why something did not work.
# Names of municipalities come as { $municipality }, { $a } and { $b }; steps and phases as their ids.

## Causes that moved a figure. Events give the card's title as { $card }.
cause-revenue = Charges from customers
cause-operation = Operation
cause-maintenance = Maintenance
cause-bursts = Bursts that were mended
cause-scale = Doing things together on a larger scale
cause-integration = Merging: systems, moving, running in
cause-wages = Wages levelled up
cause-friction = The chafing when several have to agree
cause-partnership_time = Time for each other
cause-inventory = Inventory of the pipes
cause-skills = Training
cause-liaison = Liaison with planning
cause-extra_staff = More posts
cause-consultants = Consultants
cause-capital_start = Capital cost of what was already built
cause-capital_renewal = Capital cost of renewal
cause-connecting_main = The connecting main
cause-overrun = The connecting main cost more than estimated
cause-cost_key = The cost key
cause-renewal = Renewal
cause-write_off = Write-off
cause-interest = Interest on what is missing
cause-self_cost = Self-cost is the law: the tariff must follow costs
cause-tariff_decision = Your decision on the tariff
cause-council_cut = The council cut the tariff when the promise did not hold
cause-growth = The population changed
cause-recruiting = Recruiting
cause-practice = What you do together settles in
cause-ambition = Those who can do more want more
cause-ageing = The pipes grew older
cause-dialogue = You took time for each other
cause-routines = Joint routines
cause-free_ride = A partner did not put in its share of the time
cause-expectation_gap = It cost more than the promise led one to expect
cause-promise_kept = A promise was kept
cause-goal = A shared goal in writing
cause-leadership_time = The leadership’s time for a question to another municipality
cause-lesson = A lesson written down after “{ $card }”
cause-spoken = Something taken for granted was said aloud
cause-election = The election: new people in the posts
cause-walk_out = A partner left
cause-agreement = An agreement that you signed
cause-event = The event “{ $card }”
cause-response = The answer to “{ $card }”
cause-rare_event = A large event that the network could not withstand
cause-service = How the water worked day to day
cause-drift = Things drift back to what is usual
cause-distance = The distance to your own planning grew
cause-left_outside = Others come together, one stands outside
cause-let_in = The one outside is let in
cause-history = What happened before the game
cause-shared_work = Money and work crossed the border

## What is measured
stock-balance = The customers’ balance
    .unit = SEK
stock-capital = Loans for renewal
    .unit = SEK
stock-depreciation = Write-off a year
    .unit = SEK per year
stock-main_debt = Loans for a connecting main
    .unit = SEK
stock-tariff = The tariff
    .unit = SEK per resident and year
stock-population = Residents
    .unit = people
stock-staff = Posts
    .unit = posts
stock-extra_staff = New posts
    .unit = posts
stock-vacancy = Vacancies
    .unit = % of posts
stock-competence = Competence
    .unit = of a hundred
stock-targeting = Aim of renewal
    .unit = times worse than average
stock-ambition = How much the operation wants to renew
    .unit = % of the network a year
stock-known = Known condition
    .unit = % of the network
stock-burst_rate = Bursts
    .unit = per km and year
stock-approval = Residents’ support
    .unit = of a hundred
stock-coordination = Coordination with your own planning
    .unit = of a hundred
stock-acknowledged = Gap that is known and admitted
    .unit = %
stock-trust_operation = Trust in the joint operation
    .unit = of a hundred
stock-trust = Trust between the municipalities
    .unit = of a hundred
stock-floor = Trust that sits in the routines
    .unit = of a hundred
stock-physical = Physical border dissolved
    .unit = of a hundred
stock-geographical = Geographical border dissolved
    .unit = of a hundred
stock-outside = The border towards those outside
    .unit = of a hundred
stock-mental = Mental border dissolved
    .unit = of a hundred

## Why it did not work
refusal-wrong_phase = That cannot be done in the { $phase ->
    [lobby] lobby
    [situation] situation phase
    [negotiation] negotiation
    [decisions] decision phase
    [outcome] outcome phase
   *[debrief] debrief
}. Wait for the right phase.
refusal-not_allowed = That is not for your municipality to decide.
refusal-out_of_range = The value is outside what is allowed. Choose between { $low } and { $high }.
    .field = Concerns { $field }.
refusal-unknown = “{ $id }” does not exist in this game.
    .what = Kind: { $what }.
refusal-not_a_member = Your municipality is not a party to this.
refusal-too_few_members = An agreement needs at least two municipalities. Add a neighbour.
refusal-member_twice = The same municipality is there twice. Remove one.
refusal-step_not_in_level = { $step ->
    [administration] Joint administration
    [operation] Joint operation and maintenance
    [investments] Joint investments
   *[networks] Connected networks
} is not part of this level.
refusal-step_too_early = { $municipality } first has to take the step { $step ->
    [administration] joint administration
    [operation] joint operation and maintenance
    [investments] joint investments
   *[networks] connected networks
} with you.
refusal-step_taken = You have already taken the step { $step ->
    [administration] joint administration
    [operation] joint operation and maintenance
    [investments] joint investments
   *[networks] connected networks
}.
refusal-step_this_round = { $municipality } has already taken a step this round. One at a time.
refusal-other_partnership = { $municipality } belongs to another partnership and has to leave it first.
refusal-members_left_out = { $municipality } is already in and must be a party to the agreement.
refusal-left_this_round = { $municipality } has left a partnership this round. Wait for the next.
refusal-trust_below_gate = Trust between you is { $trust }, and this step needs { $gate }. Spend time on each other first.
refusal-pair_below_gate = { $a } and { $b } trust each other too little: { $trust } where { $gate } is needed.
refusal-not_neighbours = { $a } and { $b } have no border where a main can be built.
refusal-main_decided = That connecting main has already been decided.
refusal-offer_closed = The offer is closed. Make a new one if you want to go on.
refusal-beyond_depth = That choice belongs to depth { $least }. You play at depth { $depth }; the trainer can change it.
refusal-offer_pending = There is already an offer about the same thing on the table. Close it first.
refusal-already_signed = You have already signed.
refusal-not_signed = You have not signed that offer.
refusal-card_closed = The event is closed and can no longer be answered.
refusal-response_not_open = That response cannot be chosen right now.
    .condition = Requires: { $condition }
    .response = The response “{ $response }” is not open.
refusal-card_on_table = That event is on the table already.
refusal-reworked_this_round = You have already reworked your promise this round.
refusal-promise_unchanged = That is the same promise as before. Change it, or let it stand.
refusal-promise_too_high = A promise that cautious keeps itself. Promise at most { NUMBER($high, style: "percent") } more than before the partnership.
refusal-no_partnership = Your municipality is not in any partnership.
refusal-no_joint_operation = That needs joint operation and maintenance.
refusal-no_joint_investments = That needs joint investments.
refusal-not_resolved = The years have not been worked out yet. Wait a moment.
refusal-wrong_water = The answer about the water belongs to another year.
