# The debrief: its ten questions, what to talk about, the charts' words and the report.

debrief-number = Question { $number } of { $count }
debrief-all = All
debrief-drawing = Drawing …
debrief-failed = The chart could not be drawn. Try again.
debrief-talk = To talk about
debrief-figures = The figures behind it
debrief-next = Next question
debrief-previous = Previous
debrief-show-map = The map then and now
debrief-municipality = Showing
debrief-estimate = An estimate – no proof.
debrief-estimate-keys = An estimate – no proof: the years as played, shared anew. Nobody got to decide otherwise.
debrief-early = The game was ended after { $rounds ->
    [one] one round
   *[other] { $rounds } rounds
}.

debrief-promises = What did you promise, what came?
    .talk-1 = When did you see that the promise would not hold?
    .talk-2 = What did you get that the curve does not show?
    .talk-3 = What would you have promised, had you known?
debrief-promises-none =
    .talk-1 = What kept you from promising anything?
    .talk-2 = What would you have needed to dare?
    .talk-3 = What did it cost to wait?
debrief-trust = When did trust fall, who noticed?
    .talk-1 = Which fall did you feel here in the room?
    .talk-2 = What did you say then, and what did you not say?
    .talk-3 = What made trust grow again?
debrief-bought = What did the money buy?
    .talk-1 = What can you do today that you could not at the start?
    .talk-2 = Did it get cheaper, or did you get more?
    .talk-3 = How do you explain it to the residents?
debrief-election = What survived the election?
    .talk-1 = What lay in the people, and what lay in the routines?
    .talk-2 = What had you put in writing before?
    .talk-3 = Who told the new people why you work together?
debrief-chains = Which solution made the next problem?
    .talk-1 = Did you see what the answer would lead to?
    .talk-2 = Who got the problem that somebody else had solved?
    .talk-3 = Is there a chain like this one where you work?
debrief-form = Did the form matter?
    .talk-1 = What came of the form, and what of how you worked in it?
    .talk-2 = Would another form have changed anything that happened?
    .talk-3 = Which way of working do you take home?
debrief-borders = Which border held hardest?
    .talk-1 = Which border did you think would be the hardest?
    .talk-2 = When did you stop saying “they”?
    .talk-3 = Which new borders came up on the way?
debrief-paid = Who gained, who paid?
    .talk-1 = Is it fair? Measured by what?
    .talk-2 = Would everybody have signed with another key?
    .talk-3 = What did the one who paid most get?
debrief-home = What did you lose at home?
    .talk-1 = Whom in the town hall did you stop having lunch with?
    .talk-2 = Which plan or street had to wait?
    .talk-3 = What would a liaison have cost, and what would it have given?
debrief-granted = What did you take for granted?
    .talk-1 = Which step did nobody propose, and why?
    .talk-2 = Which question did you never ask your neighbour?
    .talk-3 = What will you take for granted at work tomorrow?

debrief-map = The borders then and now
    .then = At the start, { $year }
    .now = Now, { $year }
    .talk-1 = Which border do you not miss?
    .talk-2 = Which one still stands, and who holds it up?

## Charts
chart-promise = Promise and outcome
    .caption = Cost per resident and year in { $name }, SEK in { $year } prices
    .alt = The cost per resident in { $name } went from { $first } in { $first_year } to { $last } in { $last_year }.
chart-promise-alt-start = The cost per resident in { $name } was { $first } in { $first_year }.
chart-promise-alt-promised = The promise for the same year was { $amount }.
chart-promise-none = You promised nothing in any agreement.
chart-promise-came = It came to { $amount }
chart-promise-change = { $change } against { $year }
chart-promise-promised = You promised { $amount }
chart-promise-since = promised { $year }, from { $base }
chart-mark-administration = administration
chart-mark-operation = joint operation
chart-mark-investments = investments
chart-mark-networks = the main
chart-mark-reworked = promise reworked
chart-mark-election = election

chart-trust = Trust
    .caption = Trust between the municipalities at the end of each round, 0–100
    .alt = A small chart for each pair of municipalities.
chart-trust-agreement = an agreement was signed
chart-trust-election = what the election took
chart-trust-betrayal = a partner did not keep its part
chart-trust-spot = { $pair } { $year }: { $trust }

chart-outcomes = Key figures
    .caption = { $name }, with the other municipalities faintly behind. Money in { $year } prices
    .alt = Six key figures of { $name }, from the start to the end.
chart-cost_lines = Cost lines
    .caption = What { $name } pays per resident and year, line by line, SEK in { $year } prices
    .alt = Cost lines per resident in { $name } in { $first_year } and { $last_year }.
chart-cost_lines-rest = Other lines
chart-cost_lines-total = Sum
chart-change = Change
chart-no-years = No year has been resolved yet.
chart-served = Largest source out
    .caption = Share of demand that gets water when the municipality’s largest source is out
    .alt = Share of demand served without the largest source, at the start and at the end.
chart-served-head = { $first_year } (ring) and { $last_year } (dot)

chart-elections = The elections
    .caption = Trust before the election (ring) and after (dot), 0–100
    .alt = Trust between the municipalities before and after each election.
chart-elections-none = No election was held during the game.
chart-elections-head = Election { $year }
chart-elections-key = The tick is the floor that goals, open books and routines have built between partners.
chart-elections-floor = Floor { $floor }
chart-elections-written_goal = With a written goal
chart-elections-routines = With joint routines
chart-elections-spot = { $before } before, { $after } after

chart-chains = Event chains
    .caption = Events that came of an answer to an earlier event. The answer is in italics
    .alt = Chains of events.
chart-chains-none = No answer led to another event. { $count ->
    [0] There were no events at all.
    [one] There was one event.
   *[other] There were { $count } events, each by itself.
}
chart-chains-round = Round { $round }
chart-chains-owners = { $count } municipalities
chart-chains-link = { $first }, the answer { $answer } led in round { $round } to { $then }.

chart-ways = Form and ways of working
    .caption = How the partners worked inside the form, and what became of the trust between them
    .alt = Trust between partners, before the first agreement and at the end.
chart-ways-none = Nobody went into a partnership, so no form was ever tried.
chart-ways-form = Form
chart-ways-dialogue = Time for each other
chart-ways-routines = Routines
chart-ways-open_books = Open books
chart-ways-trust = Trust
chart-ways-key = Time for each other is the smaller of the partners’ efforts. Routines and open books are the share of the years in which both kept them.

chart-boundaries = The borders
    .caption = How much of the border has dissolved, 0–100, from the start to the end
    .alt = As it was in { $year }, where 0 is a whole border and 100 none.

chart-keys = Cost keys
    .caption = What the key moves, SEK per resident and year. Plus: pays more than its own costs
    .alt = What each key would have moved to or from each municipality, SEK per resident and year.
chart-keys-none = Nobody ran anything jointly, so there was nothing to share.
chart-keys-key = In colour the key in force: { $used }. The others are the years as played, shared anew. Connecting mains stay as agreed.
chart-keys-spot = { $moved } over all years, { $other } against what was in force

chart-coordination = Coordination at home
    .caption = Coordination with one’s own planning, streets and housing, 0–100. Ring: there was a liaison
    .alt = Coordination with the municipality’s own planning.
chart-coordination-joint = joint operation
chart-coordination-liaison = There was a planner liaison

chart-steps = Steps taken and not taken
    .caption = Which steps each pair of municipalities took, tried, or never put into words
    .alt = Steps between each pair of municipalities.
chart-steps-taken = taken
chart-steps-fell = { $count ->
    [one] proposed once
   *[other] proposed { $count } times
}
chart-steps-untried = not proposed
chart-steps-not_in_level = –

chart-from-to = { $name }: from { $first } to { $last }.

## The report
report-title = Debrief: { $level }
report-lead = A story in figures of the game you played, { $years }. All amounts are in { $year } prices. Every figure can be worked out from the tables beside it.
report-table = The table behind it
report-tables = Tables
report-columns = What the columns mean
report-column = Column
report-label = Name
report-unit = Unit
report-file = File
report-agreements = The agreements
report-no-agreements = No agreement came about.
report-agreement = { $year }: { $step } between { $members }. { $form }, shared: { $key }.
report-yes = yes
report-no = no

unit-of = { $unit ->
    [id] id
    [text] text
    [number] number
    [year] year
    [sek] SEK
    [sek_per_resident_year] SEK per resident and year
    [share] share 0–1
    [percent] per cent
    [of_hundred] 0–100
    [metres] m
    [per_km_year] per km and year
   *[yes_no] yes or no
}

table-promises = Promises
table-cost_by_year = Cost and promise by year
table-trust = Trust by round
table-trust_lines = Everything that moved trust
table-outcomes = Key figures by round
table-elections = Elections
table-chains = Events and what they came of
table-ways = Ways of working inside the form
table-boundaries = Borders by round
table-keys = Cost keys
table-cost_lines = Cost lines
table-coordination = Coordination at home
table-steps = Steps

column-municipality = Municipality
column-pair = Pair
column-round = Round
column-year = Year
column-made_year = Promise made in
column-reworked = Times reworked
column-base_sek = Cost when promised
column-promised_change = Promised change
column-aim_year = Promised for year
column-aim_sek = Cost promised for the compared year
column-compared_year = Compared year
column-gap_sek = Gap
column-gap_share = Gap against the promise
column-promised_sek = Promised for the year
column-steps = Steps taken
column-line = Line of the ledger
column-stock = What moved
column-subject = Whose
column-amount = Change
column-after = After
column-before = Before
column-cause = Cause
column-reference = Reference
column-by = Whose doing
column-floor = Floor
column-change = Change
column-partners = Partners
column-written_goal = Written goal
column-routines = Joint routines
column-open_books = Open books
column-dialogue = Time for each other
column-form = Form
column-years = Years
column-trust_before = Trust before
column-trust_last = Trust at the end
column-id = Id
column-card = Card
column-owners = Whom it concerned
column-answers = Answers
column-origin = Came of
column-origin_response = The answer that led here
column-cost_key = Key
column-moved_sek = Moved by the key
column-in_force_sek = Moved by the key in force
column-difference_sek = Difference
column-difference_per_resident_sek = Difference per resident
column-when = First or last year
column-sek = Amount
column-per_resident_sek = Per resident
column-lost = Lost in the round
column-worst_cause = Largest cause
column-joint_operation = Joint operation
column-liaison = Liaison
column-step = Step
column-proposals = Proposals
column-state = What became of it

## The figures beside the picture
debrief-from-to = { $first } to { $last }
debrief-figure-cards = Events
debrief-figure-linked = Came of an earlier answer
debrief-figure-waiting = On their way at the end
debrief-figure-most = at most { $value }
debrief-figure-borders = { $taken } of { $count } borders

## The game again, with the same luck
chart-promise-alone = Each alone { $amount }
chart-promise-estimate = an estimate – no proof
chart-promise-alt-alone = Had nobody gone together, an estimate says { $amount }.
debrief-estimate-alone = “Each alone” is the game played again with the same luck and the same decisions, but without agreements. An estimate – no proof.
