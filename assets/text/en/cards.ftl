# Words around the event cards: outside pressure, values, whom a card concerns, conditions, effects.

## Outside pressure
tag-climate = climate
tag-scarce_resources = scarce resources
tag-migration = migration
tag-urbanisation = urbanisation
tag-exclusion = social exclusion
tag-digitalisation = digitalisation
tag-security = security
tag-everyday = everyday challenges

## The four values
value-affordable = Affordable
value-safe = Safe supply
value-generations = Generations to come
value-self_determination = Self-determination

## Whom a card concerns
card-owner-one = Event in { $municipality }
card-owner-all = Event for all municipalities
card-owner-joint = Event in the joint operation
card-origin = follows { $card }

## Conditions for a response to be open
condition-alone = that you are in no partnership
condition-joint_operation = joint operation and maintenance
condition-joint_investments = joint investments
condition-connected = a connecting main in use
condition-small_staff = fewer than eight posts
condition-many_vacancies = many vacancies
condition-council_cut = that the council has just cut the tariff
condition-tariff_frozen = that renewal is held down
condition-over_promise = that cost has passed the promise
condition-low_trust_operation = low trust in the operation
condition-low_mental = that the mental border still stands
condition-low_coordination = weak coordination with planning
condition-coordinated = good coordination with planning
condition-practised = practised joint routines
condition-election_round = that it is election year
condition-first_joint_round = the first round of joint operation
condition-second_joint_round = the second round of joint operation
condition-high_capacity = plenty of capacity
condition-hidden_backlog = that much of the network is unknown
condition-dry = drought
condition-has_partner = a partner
condition-trusting = that the neighbours trust you (above 55 on average)

## Effects
effect-money = One-off cost or income
    .unit = SEK per resident
effect-operation_cost = Operating cost
    .unit = %
effect-trust_pairs = Trust between the municipalities
effect-trust_operation = Trust in the operation
effect-approval = Residents’ support
effect-coordination = Coordination with planning
effect-competence = Competence
effect-staff = Posts
effect-vacancy = Vacancies
    .unit = percentage points
effect-renewal_factor = Renewal
    .unit = %
effect-maintenance_factor = Maintenance
    .unit = %
effect-known = Known condition
    .unit = percentage points
effect-ambition = How much the operation wants to renew
    .unit = percentage points a year
effect-floor = Trust that sits in the routines
effect-mental = Mental border dissolved
effect-targeting = Aim of renewal
effect-demand_factor = Water demand
    .unit = %
effect-tariff = The tariff
    .unit = %
effect-lasting = { $rounds ->
    [0] lasting
    [one] for { $rounds } round
   *[other] for { $rounds } rounds
}
effect-unknown = What it leads to further on

## Whom the effect hits
target-owner = you
target-partners = your partners
target-neighbours = the neighbours
target-all = everybody
target-lender = the neighbour you trust most
