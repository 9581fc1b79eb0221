# Negotiating what lies beside the steps: what can be proposed, how it is written, what the
# agreement says, what is in force and what leaving costs.

## What can be proposed
beside-title = Other things to agree on
beside-none = None of it is open to you just now.
beside-closed = Not open now ({ $count })
beside-with = With { $members }
beside-with-more = With { $members } and { $count } more
beside-works = { $count ->
    [one] One works can be spared
   *[other] { $count } works can be spared
}
beside-on-table = Your offer lies on the table.

## Writing an offer
draft-partner = With whom?
draft-direction = Which way?
draft-lend = We lend
draft-borrow = We borrow
draft-posts = Posts
draft-rounds = Rounds
draft-price = Price per post and year
draft-price-cost = Cost price { $price }
draft-most = { $name } can spare { $posts } at most.
draft-receiver = Who receives?
draft-payers = Who pays?
draft-per-resident = Per resident and year
draft-works = Which works?
draft-left = Left in the connected area: { $left } l/s, the largest works { $largest } l/s. Demand is { $demand } l/s.
draft-saving = Saves { $owner } { $saving } a year.
draft-actor = With whom outside?
draft-actor-odds = Says yes at { $odds }
draft-actor-once = { $gain ->
    [yes] Gives you { $amount } once.
   *[no] Costs you { $amount } once.
}
draft-actor-yearly = { $gain ->
    [yes] Saves you { $amount } a year while it lasts.
   *[no] Costs you { $amount } a year while it lasts.
}
draft-form-now = { $name } (in force now)
draft-form = Which form?
draft-key = Who pays what?
draft-key-tip = Drag, or use the arrow keys, and see what each one pays
draft-key-now = in force now
draft-key-per-year = Per year, against today
draft-key-waits = Working out who pays what …
draft-goal = What is the goal about?
draft-goal-words = The goal in your own words
draft-blocked-partners = Not possible now: { $reasons }
draft-blocked-partner = { $name }: { $reason }
draft-kept = Your draft from earlier this round.
draft-anew = Begin anew
draft-send-counter = Make the counter-offer
draft-counter-title = Your counter-offer
draft-counter-lead = Change what you want otherwise. What differs from the offer of { $name } is marked on the sheet.

## The water without the works
water-title = The water without the works
water-asks = Working out the water without the works …
water-failed = The water could not be worked out.
water-again = Try again
water-normal = Normal day
water-largest = Largest source out
water-change = { $now } → { $then }
water-note = The share of demand that comes out of the tap.

## What the agreement says
deal-draft-counter = Counter-offer, not on the table
deal-counter-from = Counter-offer from { $name }.
deal-alone = a decision by { $members }
deal-with-actor = between { $members } and { $actor }
deal-changed = New.
deal-changed-from = Changed. Before: { $was }
deal-nothing-new = Nothing differs yet from the offer of { $name }.
deal-gives = What each one pays and gets
deal-free = This costs nobody anything
deal-row-once = Once
deal-instead = { $name }.
deal-new-key = New key
deal-old-key = Instead of
deal-new-form = New form
deal-old-form = Instead of
deal-about = About
deal-goal-unwritten = …
deal-change = Changing
deal-form-change = Costs money once, and all your strength. Steps can be taken again from round { $round }.
deal-people = People
deal-lending = { $giver } lends { $posts } to { $receiver }.
deal-posts = { $count ->
    [one] one post
   *[other] { $posts } posts
}
deal-time = Time
deal-rounds = { $rounds ->
    [one] This round, { $years } years.
   *[other] { $rounds } rounds with this one, { $years } years.
}
deal-price = Price
deal-lending-price = { $price } per post and year.
deal-lending-free = Free of charge.
deal-promise = Promise
deal-emergency = Tankers and water for each other on the day it is needed, both ways.
deal-enough = Enough for
deal-emergency-share = About { $share } of demand, for each neighbour that promises and has no main to the thirsty.
deal-until-further = Until further notice.
deal-who = Who
deal-equalisation = { $count ->
    [one] { $payers } pays { $receiver }.
   *[other] { $payers } pay { $receiver }, each for its own residents.
}
deal-amount = Amount
deal-equalisation-price = { $price } per resident and year of those who pay.
deal-works = Works
deal-works-lake = The lake water works in { $municipality }, { $lps } l/s
deal-works-river = The river water works in { $municipality }, { $lps } l/s
deal-works-groundwater = The groundwater works in { $municipality }, { $lps } l/s
deal-works-other = The water works in { $municipality }, { $lps } l/s
deal-closing = Closed from next year, for good. { $owner } saves the running of it.
deal-actor = Party
deal-asks = Asks for
deal-gives-you = Gives
deal-answer = Answer
deal-actor-odds = Says yes at { $odds } when the negotiation is over.
deal-actor-yes = Said yes.
deal-actor-no = Said no. The odds of a yes were { $odds }.

## Counter-offers and signatures
offer-counter = Counter-offer
offer-counter-tip = The same thing between the same parties, on other terms. This offer is answered and put away.
offer-over-countered = The offer was answered with a counter-offer.
offer-see-counter = Read the counter-offer
offer-signed = Signed. The councils decide when the negotiation is over. Until then you can take your signature back.
chain-title = How the offer has changed
chain-first = { $name } put it on the table
chain-then = { $name } changed { $what }
chain-same = { $name } put it on the table anew
shake-title = Have you shaken hands?
shake-text = A signature counts once you have shaken hands on it with { $members }. The councils decide when the negotiation is over.
shake-yes = Yes, sign
shake-no = Not yet

## What is in force
running-count = What holds between us ({ $count })
running-with = with { $members }
running-lent = { $giver } lends { $posts } to { $receiver }
running-receives = { $receiver } receives from { $payers }
running-until = Until the end of round { $round }, { $last_year }.
running-until-further = Until further notice.
running-for-good = For good.
running-from = From { $year }.
running-since-round = Since round { $round }.
running-costs = Costs you { $amount } a year.
running-gains = Gives you { $amount } a year.
running-no-money = Costs you nothing.
running-leaving = { $names } has given notice and leaves when the round is over.
running-form-changing = The form is changing. New steps from round { $round }.
leaving-now = Leaving costs you { $cost } once. You are out at once.
leaving-notice = Leaving costs you { $cost } once. You are out when round { $round } is over, but trust falls at once.
leaving-trust = Trust between you and { $members } falls hard.
leaving-ends = { $count ->
    [one] One agreement beside it ends with it.
   *[other] { $count } agreements beside it end with it.
}
leaving-given = You have given notice. You leave when round { $round } is over and pay { $cost }.
leave-priced-title = Leave the partnership?
leave-priced-text = { $price } It cannot be undone.
leave-priced-yes = Leave the partnership
running-notice-own = You have given notice.
running-notice = { $name } has given notice.
running-end = Give notice
running-end-tip = Give notice: { $what }, { $about }
ending-when = It ends for all parties when round { $round } is over.
ending-trust = { $members } counted on it: trust between you falls.
ending-harmless = Nobody else counts on it, so trust is not affected.
end-help-title = Give notice of the agreement?
end-help-text = { $what }, { $about }. { $price } It cannot be undone.
end-help-yes = Give notice

## The promise, followed up
promise-words = You wrote together

## When a border dissolves
wall-fell = The wall falls between { $members }: { $step }
wall-more = and { $count } more
