# The game's screens: lobby, situation, negotiation, decisions, outcome, trainer and projector.

list-and = { $first } and { $last }
main-between = Connecting main { $a }–{ $b }
main-figures = { $diameter } mm, { $cost }

## Map
map-legend = Legend
map-legend-tip = What the signs on the map mean
map-open = Map
map-close = Back
map-hit-money = Tariff for a house { $tariff }, cost per resident { $cost }
map-hit-renewal = Renews { $rate } of its mains a year
material-cast_iron = cast iron
material-ductile_iron = ductile iron
material-asbestos_cement = asbestos cement
material-steel = steel
material-pvc = PVC
material-pe = polyethylene

## Foot
ready-tip = When everybody is ready, the game goes on
ready-count = { $ready } of { $of } ready
ready-waiting = Waiting for { $names }
undo-tip = Takes back your latest change (Ctrl + Z)

## Event cards
card-past = an earlier event
card-choose = Respond
card-change = Change
card-unanswered = Waiting for your response
card-answers = Your responses to events
card-chosen = Chosen
card-pick = Choose
card-closed = Requires { $condition }
card-default = Without a response it will be “{ $response }”. You can change it until the decisions end.
card-until = The bars show how the response touches four values, as far as you can know. You can change it until the decisions end.
card-cost = Costs { $amount }
card-income = Brings in { $amount }
card-free = No cost
card-itself-cost = The event itself costs you { $amount }, whatever you answer.
card-itself-income = The event itself brings you { $amount }, whatever you answer.
card-besides-cost = On top of that: costs { $amount }
card-besides-income = On top of that: brings in { $amount }
card-besides-free = On top of that: no cost
card-others = { $municipality } has chosen “{ $response }”.
effect-for = { $effect } ({ $whom })
effect-with-time = { $effect }, { $time }
strength-up = { $size ->
    [some] rises a little
    [clear] rises
   *[strong] rises a lot
}
strength-down = { $size ->
    [some] falls a little
    [clear] falls
   *[strong] falls a lot
}

## Situation
welcome-title = You run the water in { $name }
welcome-text = A round has four parts. Now you read the situation. Then you negotiate with your neighbours, make your decisions and see how it went. Talk with each other and with the other teams, agree within your team, and press Ready when you are done with a part.
situation-year = Round { $round }, { $years }
situation-own = This concerns you
situation-none = No new events for you this round.
situation-changes = What changed for you
situation-election = Election this year. One in each team moves when the round ends.
situation-letters = Letter to the editor

## What changed
more = More
trust-in = Trust in { $name }
change-rest = Other and rounding
change-still = as before
driver-renewed = { $km } km of pipe was renewed.
driver-renewed-from = { $km } km of pipe was renewed, against { $before } km the round before.
driver-renewal-joint = You set the rate together, in the joint plan.
driver-renewal-own = You set the rate yourselves, with a capacity of { $capacity } in a hundred.
driver-mains = Connecting main in use to { $names }.
driver-no-main = No connecting main to a neighbour is in use.
driver-demand = Residents went from { $people_before } to { $people }, leakage from { $leakage_before } to { $leakage } per cent.

## Decisions
decisions-title = { $name }: decisions
decisions-own = Your decisions
decisions-joint = Joint plan
tariff-title = Tariff
tariff-tip = Change per year during the round. Arrow keys move half a per cent at a time.
tariff-bill-more = { $bill } a year for a house, { $more } more than today.
tariff-bill-less = { $bill } a year for a house, { $more } less than today.
tariff-bill-same = { $bill } a year for a house, as today.
tariff-follows = Follows costs, and evens out earlier surplus or deficit over three years.
tariff-follow = Follow costs
tariff-follow-tip = The tariff is set so that revenue covers costs
tariff-trend = The tariff for a house
tariff-trend-year = { $year }: { $bill }
tariff-cut = You decided { $decided } for a house, the council made it { $now }: the promise had not held. Next round less is renewed because of it.
tariff-was-cut = Last round you decided { $decided } for a house, the council made it { $now }: the promise had not held. This round less is renewed because of it.
money-title = This year’s money
money-left = { $amount } over of { $of }
money-short = { $amount } short of { $of }
money-before = on last year
money-bar = What the tariff pays for
money-part = { $name }: { $amount }
money-rest = Operation and capital
money-maintenance = Maintenance
money-added = What you add
money-hired = Consultants, for renewal beyond your own staff
money-renewal = Renewal: { $amount }. Borrowed, and paid as capital for many years.
money-shared = Inventory and skills are decided in the joint plan.
line-maintenance = Maintenance
    .text = Mends and flushes what there is. Less maintenance means more bursts.
line-renewal = Renewal
    .text = Replaces old mains by new ones.
    .borrowed = Borrowed, and written off over a long time.
line-inventory = Inventory
    .text = Finds out what state the mains are in.
line-skills = Skills
    .text = Courses, mentoring, and time to learn from each other.
line-partnership = Time for each other
    .text = Meetings, visits and shared days in the field with the neighbours.
line-liaison = Liaison
    .text = Half a post that keeps water together with the municipality’s own planning.
line-head = { $name }, { $amount } a year
line-change = { $change } on last year
renewal-title = What is renewed
renewal-amount = { $rate } of the mains, { $km } km a year
renewal-worst_first = Worst first
    .text = The worst that you know of is replaced first
renewal-picked = Pick on the map
    .text = Click the mains on the map
renewal-even = Evenly
    .text = A little everywhere, whatever the condition
renewal-picks = { $count ->
    [0] Click the mains on the map that are to be replaced.
    [one] { $count } main picked on the map.
   *[other] { $count } mains picked on the map.
}
renewal-consultants = Your own staff can do { $km } km a year. Consultants do the rest, at { $times } times the price.
renewal-follows = Follows the operation’s proposal.
renewal-follow = Follow the proposal, { $rate }
renewal-follow-tip = As much as the operation itself proposes
renewal-joint = Renewal is part of your joint investments. You decide it in the joint plan.
ways-title = Ways of working together
way-routines = Shared routines
    .text = The same ways of working and drills with your partners. Carries trust across an election.
way-open_books = Open books
    .text = Your partners see your figures. A gap that is seen early does less harm.
joint-lead = { $members } share a draft. Everybody can change it. Whoever changes it stands behind it, the others look again.
joint-draft = The draft
joint-in-force = plan in force
joint-costs = How the cost is shared
joint-approval = Who stands behind it
joint-stands = stands behind it
joint-reads = reading
joint-approve = Stand behind the draft
joint-withdraw = Withdraw your support
joint-unchanged = The draft is the same as the plan in force.
joint-consultants = Your joint staff can do { $rate }. Consultants do the rest.

## Negotiation
negotiation-title = What will you do together?
offers-title = On the table
offers-none = No offers yet. Talk to the other teams and put one forward.
offers-read = Read
offers-own = Your offer to { $members }
offers-from = Offer from { $name }
offers-from-with = Offer from { $name }, also to { $members }
offers-waits = Waiting for you
offers-refused = { $names } declines
offers-signed = { $count } of { $of } have signed
steps-title = Steps you can take now
steps-none = No step is open to you at the moment.
steps-on-table = What you can propose is already on the table.
steps-closed = Closed steps ({ $count })
steps-propose = Propose
steps-with = Possible parties: { $members }
steps-trust = Trust { $trust }, needs { $gate }
steps-nobody = No neighbour has come this far with you yet.
promise-title = Your promise
promise-said = Cost { $share } in { $years } years, promised in { $year }
promise-from = Measured from { $base } per resident, the cost of { $year }
promise-expected = By the promise now, per resident
promise-actual = Outcome, per resident
promise-gap = Gap
promise-rework = Rework the promise
promise-rework-tip = Say openly what you expect now. A reworked promise that is kept mends trust.
rework-text = A promise that did not hold grows worse each day it is not mentioned. What do you expect of the partnership now?
rework-send = Put it forward
partnership-terms = { $form }, { $key }
partnership-leave = Leave the partnership
leave-title = Leave the partnership?
leave-text = It costs you money and all parties trust. It cannot be undone.
withdraw-title = Withdraw the offer?
withdraw-text = The offer disappears from everybody’s table.

## The agreement
quoted = “{ $text }”
deal-draft = Draft, not put forward
deal-from = Offer from { $name }.
deal-between = between { $members }, from { $year }
deal-paragraph = § { $number }
deal-goal = Goal
deal-form = Form
deal-key = Key
deal-main = Main
deal-main-text = { $main }, { $km } km, { $diameter } mm. Estimated cost { $cost }.
deal-main-carries = It can carry { $flow } L/s: { $share ->
    [100] all
   *[other] { $share }%
} of what { $name } needs.
deal-decides = Decided by
deal-decides-all = { $rule }. Here that means all parties.
deal-decides-bound = { $rule }. Then it holds for all parties: { $names } can be bound against their will.
deal-decides-own = { $rule }. Then it holds for all parties: the others can bind you without your signature.
deal-pays = What each party pays and expects
deal-residents = { $count } res.
deal-row-then = Pays a year
deal-row-change = On today
deal-row-cost = Expected cost
deal-row-quality = Expected quality
deal-row-capacity = Expected capacity
deal-row-trust = Expected trust
deal-row-signed = Signatures
deal-cost-in = { $share } in { $years } yrs
deal-same = unchanged
deal-signed = signed
deal-yours = your signature
deal-reads = reading the offer
deal-refused = declines
deal-voted-yes = council said yes
deal-voted-no = council said no
deal-unsigned = did not sign
odds-title = The council of { $name }
odds-said = chance that the offer passes
odds-half = half
odds-note = From 50, in percentage points. What is taken for granted shows only when somebody asks.
odds-unknown = Counting …
reason-base = The will to work together
expect-title = What do you expect?
expect-signed = What you expect
expect-cost = Cost
expect-years = Within
expect-quality = Quality
expect-capacity = Capacity
expect-trust = Trust
offer-refuse = Decline
offer-take-back = Take back
offer-withdraw = Withdraw
offer-sign-again = Sign again
offer-over-accepted = The councils have passed the agreement.
offer-over-fell = The offer fell.
offer-over-unsigned = The offer was not signed in time.
offer-over-withdrawn = The offer was withdrawn.
compose-title = Who is to be in it?
compose-main = Main to
compose-diameter = Diameter, mm
compose-terms = Goal, form and key
compose-goal-words = The goal in your own words
compose-goal-tip = A goal in your own words holds better across an election
compose-send = Put forward
compose-send-tip = The offer is put on the table with your signature

## Outcome
outcome-title = What changed, and why
outcome-lead = { $years }. Every figure has a cause in the ledger.
outcome-waiting = Working out the years …
ledger-title = The ledger
ledger-empty = Nothing moved trust or support this round.
ledger-when = { $years }, { $about }

## Lobby
lobby-address = Open the game and type the address
lobby-code = and the code
lobby-level = { $level }, { $rounds }, { $municipalities }
lobby-here = { $count } of { $of } teams are here
lobby-you = You sit in { $name }.
lobby-free = { $count ->
    [one] { $names }: the seat is free.
   *[other] Free seats: { $names }.
}
lobby-away = Lost the network, the seat waits: { $names }.
lobby-with-bots = Bots play: { $names }.
lobby-name = What is your team called?
lobby-name-hint = The team’s name
lobby-choose = Choose a municipality, here or on the map
lobby-wait = The trainer starts the game when everybody is here.
lobby-start = Start
lobby-bots = { $count ->
    [one] A bot for the empty seat
   *[other] Bots for { $count } empty seats
}
lobby-leave = Leave
pin-show = Show the PIN
pin-hide = Hide the PIN
lobby-no-browser = No QR code: browsers cannot play here yet. Run granslost web build once, with internet, and open the game again. Installed games join as usual.
arriving-count = { $count ->
    [0] Nobody is on the way in right now.
   *[other] { $count } on the way in
}
arriving-pages = { $count ->
    [one] One browser has opened the page but come no further yet.
   *[other] { $count } browsers have opened the page but come no further yet.
}
arriving-open = { $count ->
    [one] One computer has reached the server but no game. Is the code right?
   *[other] { $count } computers have reached the server but no game. Is the code right?
}
arriving-guests = { $count ->
    [one] One has the right code but has chosen no seat.
   *[other] { $count } have the right code but have chosen no seat.
}
arriving-phones = { $count ->
    [one] One phone has opened the poll page.
   *[other] { $count } phones have opened the poll page.
}
start-empty-title = No team has taken a seat
start-empty-text = Start anyway, with bots only?
start-empty-yes = Start anyway
seat-bot = bot
seat-free = free seat
seat-away = away
seat-here = here

## Trainer
trainer-teams = The teams
trainer-here = { $here } of { $of } here, { $ready } ready
trainer-ready = ready
trainer-working = working
trainer-cards-wait = { $count ->
    [one] { $count } event unanswered
   *[other] { $count } events unanswered
}
trainer-offers-wait = { $count ->
    [one] { $count } offer waits
   *[other] { $count } offers wait
}
trainer-bot = Let a bot play { $name }
trainer-bot-short = Bot
trainer-free = Free the seat of { $name } so that somebody else can sit there
trainer-free-short = Free
trainer-offers = On the table
trainer-offer = { $members }, { $count } of { $of } signatures
trainer-offer-against = The council said no in { $names }
trainer-offer-missing = Did not sign: { $names }
trainer-deck = Cards to play
trainer-deck-closed = Cards can be played in the situation, negotiation and decisions.
trainer-everybody = For everybody
trainer-now = Now
trainer-owner-one = one municipality
trainer-owner-all = all municipalities
trainer-owner-joint = a joint operation
trainer-of = { $minutes ->
    [one] of 1 minute
   *[other] of { $minutes } minutes
}
trainer-no-clock = No clock. The phase ends when everybody is ready.
trainer-pause = Pause for all
trainer-resume = Go on
trainer-minutes = { $minutes } min
trainer-end-phase = End the phase
trainer-clock-off = Switch the clock off
trainer-clock-on = Switch the clock on
trainer-end-game = Go to the debrief
trainer-join = Join
trainer-pin = Trainer’s PIN { $pin }
free-title = Free the seat of { $name }?
free-text = The team or the bot leaves the seat, and somebody else can sit there.
free-yes = Free the seat
seat-bot-title = Let a bot play { $name }?
seat-bot-text = The bot plays the municipality until you free the seat or a team sits down there.
seat-bot-yes = Put in a bot
play-card-title = Play “{ $card }” now?
play-card-text = { $count ->
    [one] The card concerns { $names }. It cannot be taken back.
   *[other] The card concerns { $count } municipalities: { $names }. It cannot be taken back.
}
play-card-yes = Play the card
end-title = End the game?
end-text = Everybody goes to the debrief. The rounds that are left are not played.
end-yes = End the game

## Projector
projector-round = Round { $round } of { $rounds }, { $years }
projector-election = Election this year

## Menu
menu-leave = Leave the game
leave-debrief-title = Leave the debrief?
leave-debrief-text = “Back to the debrief” in the start menu brings you here again, until you begin another game or close the window.
leave-debrief-yes = Leave
close-debrief-title = Close the window?
close-debrief-text = The game and its debrief exist only while the window is open. Save the pictures you want to keep first, with “Save the picture”.
close-debrief-yes = Close
stop-title = Close the game for everybody?
stop-text = The game runs on this computer. If you leave, all teams lose the game until you continue it under “Lead a game” in the start menu. What has happened so far is saved.
stop-yes = Close the game
menu-back = Back to the game
menu-still = Less motion
menu-sound = Sound when something happens

## Before the game
play-starting = Opening the municipalities …
play-team = Us
join-title = Join a game
join-lead = The address and the code are on the trainer’s screen.
join-go = Join
join-address = Address
join-found = Games on the network
join-found-one = { $machine }, { $address }
join-looking = Looking for games on the network …
join-found-none = No game was found on the network by itself. Type the address instead.
join-address-hint = such as 192.168.8.20:8765
join-code = Code
join-code-hint = six characters
join-as = Join as
join-role-guest = Team
join-role-trainer = Trainer
join-role-projector = Projector
join-pin = The trainer’s PIN
join-no-address = Type the address that the trainer’s screen shows.
join-no-code = Type the code that the trainer’s screen shows.
join-no-answer = Nobody answers at the address. Check it, and that you are on the same network as the trainer.
host-title = Lead a game
host-lead = The game opens on this computer. The teams join it.
host-go = Open
host-unfinished = A game that you began to lead { $begun } is not over. The teams come back to their seats by themselves.
host-again = Go on with { $code }
host-level = Level
host-teams = Teams
host-bots = { $count ->
    [one] A bot plays one municipality.
   *[other] Bots play { $count } municipalities.
}
host-language = Language for the teams
host-clock = Time
host-day = { $minutes } min
host-own-clock = The level's own
host-day-time = { $start } minutes to welcome, { $rounds } of { $of } rounds of { $minutes } minutes, { $talk } for talk and a break, { $debrief } for the debrief.
host-no-clock = Without a clock
host-time = { $rounds }, about { $minutes } minutes each: { $total } minutes and a debrief.
host-free-time = { $rounds }. A phase ends when all teams are ready.
host-starting = Opening the game …
host-failed-folder_in_use = Another window on this computer is leading a game already. Close it first.
host-failed-port_in_use = Another program uses the game’s port on this computer, probably a game in another window. Close it first.
host-failed = The game could not be opened: { $reason }

## When the server says no
refusal-not_msgpack = Something went wrong on the way to the server. Try again.
refusal-not_a_message = Something went wrong on the way to the server. Try again.
refusal-unknown_message = The server does not understand this version of the game. Get the trainer’s version.
refusal-missing_field = The server does not understand this version of the game. Get the trainer’s version.
refusal-unknown_field = The server does not understand this version of the game. Get the trainer’s version.
refusal-wrong_type = The server does not understand this version of the game. Get the trainer’s version.
refusal-wrong_value = That value cannot be used. Choose another.
refusal-not_finite = That value cannot be used. Choose another.
refusal-too_long = The text is too long. Shorten it.
refusal-protocol_version = The trainer has another version of the game. Get the same version.
refusal-no_such_session = The code belongs to no game here. Check the code.
refusal-wrong_pin = The PIN is wrong.
refusal-wrong_token = The seat is no longer yours. Join anew.
refusal-no_such_seat = There is no such municipality in this game.
refusal-seat_taken = Somebody was faster. Choose another municipality.
refusal-no_free_seat = All seats are taken.
refusal-name_missing = Type what your team is called.
refusal-name_taken = Another team is called “{ $name }” already. Choose another name.
refusal-already_seated = You have a seat already.
refusal-not_seated = Take a seat first.
refusal-not_yours = Only the trainer can do that.
refusal-seq_gap = Something was lost on the way. Try again.
refusal-seq_forgotten = Something was lost on the way. Try again.
refusal-not_now = That is not possible just now.
refusal-no_clock = This phase has no clock.
refusal-no_bots = The server has no bots.
refusal-nobody_plays = Nobody sits at the table yet. Wait for a team.
refusal-unknown_question = The server cannot answer that.
refusal-slow_down = That was too fast. Wait a moment and try again.
refusal-fault = Something went wrong on the server. Try again.
refusal-replaced = The seat has been taken up on another computer.
refusal-unseated = The trainer has given the seat to somebody else.
refusal-flooding = The server closed the connection: there was too much at once.
refusal-idle = The server waited too long for an answer.
refusal-closing = The server is closing. Wait for the trainer.
refusal-stopped = The game cannot continue on the server. Talk to the trainer.
refusal-full = The server is full.

leave-yes = Leave the partnership
withdraw-yes = Withdraw
offers-voted = The councils have voted
votes-title = Votes in the councils
votes-yes = yes
votes-no = no
votes-odds = the odds were { $odds }
votes-outvoted = The majority has decided. The agreement also holds for { $names }, who said no.
votes-outvoted-own = The majority has decided. The agreement holds for you too, though you said no.
compose-required = In already, and must be a party to the agreement.
compose-main-title = Which main?
pick-list = Pick from a list
pick-pipe = { $pipe }. { $state }.
paper-again = Read { $paper } again
