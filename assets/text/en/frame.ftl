# The frame of the game: how much teams decide, what waits, the guide, outside pressure, resilience.

## Depth
depth-title = How much the teams decide
depth-option = { $depth }
depth-1 = Newcomers: the tariff, three sliders, one event and ready-made agreements.
depth-2 = More choices: terms of agreements, inventory, skills, planning liaison and the joint plan.
depth-3 = Everything: picking pipes, counter-offers, equalisation, lending staff and closing works.

## Decisions for newcomers
tariff-down = Lower
    .text = The tariff falls by 3 per cent a year for as long as the round lasts
tariff-same = Keep
    .text = The tariff stays the same for as long as the round lasts
tariff-up = Raise
    .text = The tariff rises by 4 per cent a year for as long as the round lasts
newcomer-maintenance =
    .less = less, cheaper now
    .more = more, fewer leaks
newcomer-renewal =
    .less = no new pipes
    .more = many new pipes
newcomer-partnership =
    .less = no time
    .more = all you can spare
newcomer-renewal-joint = The joint operation decides the pace of renewal.

## Agreements for newcomers
expect-base = Against { $base } per resident in { $year }: { $aim } in { $years } years
compose-choose-members = Choose parties

## What waits
attention-title = This needs you now
attention-rest = The rest stays as it is
attention-card = { $count ->
    [one] Answer the event: { $card }
   *[other] Answer { $count } events. First: { $card }
}
attention-offer = { $count ->
    [one] Answer the offer: { $kind }
   *[other] Answer { $count } offers. First: { $kind }
}
attention-agreement = { $count ->
    [one] Agree on a step: { $kind }
   *[other] Agree on one of { $count } steps
}
attention-budget = Set the tariff and look over the year’s money
attention-joint_plan = Take a stand on the joint plan
attention-promise = Say how your promise is going

## The guide
guide-title = The guide, { $done } of { $of }
guide-show = Show where
guide-read = We have read it
guide-past = What you have done, and what it meant
guide-wait = The guide waits for the next part. Press Ready when you want to go on.
guide-over = You have come through the whole guide.

## The lobby
lobby-code-again = The code is { $code }.

## Outside pressure
pressures-title = Pressure from outside
pressures-hardest = Presses hardest: { $names }
pressure-now = { $name }: { $level ->
    [weak] presses little
    [usual] presses as usual
    [hard] presses hard
   *[most] presses very hard
}
pressure-trend = { $trend ->
    [falls] Falling
    [steady] About the same
    [grows] Growing slowly
   *[fast] Growing
}
pressure-climate = Climate
    .text = Drier summers: more demand, less in the sources and worse droughts.
pressure-scarce_resources = Scarce resources
    .text = Materials, energy and people cost more, and operation with them.
pressure-migration = Migration
    .text = More or fewer residents in the whole region.
pressure-urbanisation = Urbanisation
    .text = The larger municipalities grow, the smaller shrink.
pressure-exclusion = Exclusion
    .text = Higher tariffs are taken worse, and events about who belongs become more common.
pressure-digitalisation = Digitalisation
    .text = Events about meters, systems and data become more common.
pressure-security = Security
    .text = Events about threats, sabotage and preparedness become more common.
pressure-everyday = Everyday life
    .text = Brown water, dug-up streets and other things that people notice.

## Resilience
stress-title = If the worst happens
stress-mean = Resilience { $share }
stress-lead = The share of demand that gets water. The mean of the five is your resilience.
stress-words = { $share ->
    [all] everybody has water
    [most] most have water
    [half] about half have water
    [few] most have none
   *[none] hardly anybody has water
}
stress-before = Last round { $share }
stress-tankers = The neighbours’ tankers can carry another { $share } when the largest source is out.

## What you already have
already-title = You already have
already-with = Together with { $members }
already-step = { $step } since { $year }
already-promise = You promised { $share } in cost in { $years } years. That was said in { $year }.
already-above = The cost is { $share } above the promise.
already-below = The cost is { $share } below the promise.
already-kept = The promise holds so far.
