# Agreements beside the steps: a partnership's terms, lending, emergency water, equalisation, closed
# works and parties outside. Names of municipalities come as { $municipality }, { $a } and { $b }.

## What the agreement is about
step-key = A new cost key
    .text = Costs are shared in another way from the next books on. Decided as the form says.
    .short = Key
step-goal = A shared goal on paper
    .text = A goal in your own words. What is written carries a part of the trust through the next election.
    .short = Goal
step-form = Changing the form
    .text = Costs money, and a round in which you can take on nothing else. Operation notices nothing.
    .short = Form
step-lending = Lending staff
    .text = People of one work at the other’s for some rounds, at a price that you agree on.
    .short = Lending
step-emergency_water = Emergency water
    .text = You promise each other tankers and water on the day they are needed. Costs a little every year.
    .short = Emergency water
step-equalisation = Equalisation
    .text = Those who can pay somebody who needs it, so much per resident and year.
    .short = Equalisation
step-closing = Closing works
    .text = Works that are no longer needed close from next year. That saves money, and a reserve is gone.
    .short = Closed works
step-outside = An agreement with a party outside
    .text = Farmers, an industry or the state. They give something, and want something.
    .short = Outside

offer-status-countered = Answered by a counter-offer
reason-own_works = Giving up works of your own

## Causes
cause-lending = Staff on loan
cause-lending_ended = Staff on loan came home
cause-help_ended = Notice was given of the help
cause-emergency_water = The promise of emergency water
cause-equalisation = Equalisation
cause-closed_works = Works were closed
cause-form_change = The change of form
cause-actor = An agreement with a party outside

## Why it could not be done
refusal-own_offer = The offer is your own. Take it back and make a new one.
refusal-terms_unchanged = These are the terms that hold already. Change something.
refusal-form_changing = Changing the form takes all attention. From round { $round } new steps can be taken.
refusal-goal_empty = Write the goal in your own words.
refusal-under_notice = { $municipality } has given notice to the partnership.
refusal-already_leaving = You have given notice already. You are out when the round ends.
refusal-wrong_parties = The agreement is not for these parties. See who should be in it.
refusal-not_to_spare = { $municipality } has { $posts ->
    [0] no post to spare
    [one] at most one post to spare
   *[other] at most { $posts } posts to spare
}. The rota must be staffed.
refusal-side_in_force = You have such an agreement already.
refusal-carried_enough = Others already carry as much of what { $municipality } costs as may be carried.
refusal-side_ending = It ends with this round anyway.
refusal-side_for_good = Closed works stay closed. That agreement cannot be ended.
refusal-not_connected = { $municipality } has no main in use that makes the works superfluous.
refusal-last_source = These are the last works that all drink from. They cannot be closed.
refusal-works_closed = The works are closed already, or will be.
refusal-actor_agreed = That party has an agreement already. It will not make another.
refusal-actor_not_open = That party wants to see something else with you first.

## Conditions, figures
condition-emergency_water = a promise of emergency water
indicator-tankers_largest_source_out = Water by tanker with the largest source out
    .short = By tanker
    .unit = % of demand
    .text = What the neighbours’ tankers can carry beyond what comes from the tap: about ten litres per resident and day.
