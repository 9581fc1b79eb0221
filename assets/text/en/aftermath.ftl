# The deeper parts of the debrief: what-ifs, turning points, what was taken for granted, the report.

## What-ifs
what-if-played = As it was played
what-if-alone = Nobody merged
what-if-step_1 = Step 1 only
what-if-unconnected = Networks never connected
what-if-sooner = Two rounds earlier
what-if-form = With the form { $term }
what-if-key = Cost key: { $term }
what-if-counts = Of the decisions { $kept } stood, { $changed } were changed, { $dropped } were left out and { $impossible } could no longer be made. { $filled ->
    [0] Nothing was filled in.
    [one] One answer to an event was filled in with the card's own.
   *[other] { $filled } answers to events were filled in with the cards' own.
}
what-if-upheld = { $upheld ->
    [one] One decision would have gone the other way in that form, but stands.
   *[other] { $upheld } decisions would have gone the other way in that form, but stand.
}
what-if-counts-band = { $count } games of the same region by bots that work together in different ways, with different luck.
what-if-about = The game is worked out again with the same luck but other choices.
what-if-run = Work out the what-ifs
what-if-cancel = Cancel
what-if-show = Show the what-ifs
what-if-hide = Hide the what-ifs
what-if-show-band = Show the other games
what-if-hide-band = Hide the other games
what-if-preparing = Preparing …
what-if-none = No agreement to merge was made, so there is nothing to play again. This is how it went in { $count } other games by the computer in the same region.
what-if-progress-band = Other games { $band } of { $band_of }
what-if-progress = What-ifs { $done } of { $count }, other games { $band } of { $band_of }
debrief-estimate-runs = Played again with the same luck. An estimate – no proof. Everybody decides as they did, although the world has become another.
debrief-estimate-band = The band holds four out of five of { $count } other games of the same region. An estimate – no proof.
debrief-estimate-outcomes = The band is other games of the same region, the dashed line the same game without agreements. An estimate – no proof.
chart-promise-band-holds = The band: four out of five of { $count } games. An estimate – no proof
chart-promise-band = Other games

## Turning points
turning-title = Turning points
turning-lead = Here it could have gone another way. The game proposes, you decide.
turning-none = Too little happened for any moment to stand out.
turning-round = Round { $round }, { $year }
turning-parted = Here the roads part: { $cases }.
turning-agreement = { $members } agreed on { $step }
    .ask = What made it possible just then? What if you had waited?
turning-fell = { $step } between { $members } fell: { $against } said no
    .ask = What would have made it a yes? Who could have said it?
turning-unsigned = { $step } between { $members } was not signed in time: { $silent } had not answered
    .ask = What would have brought an answer? Who waited for whom?
turning-card = { $card }: { $answer }
    .ask = Which answer was the obvious one, and which did you turn down?
turning-chain = { $card }: { $answer }. The answer led on
    .ask = What did you see when you answered, and what only afterwards?
turning-election = The election took { $points } points of trust
    .ask = What could have been in place before the election?
turning-walk_out = { $name } left the partnership
    .ask = When could somebody have noticed that it was coming?
turning-free_ride = { $name } did not do its part
    .ask = Who said what, and when?
turning-council_cut = The council of { $name } cut the tariff
    .ask = What would the council have needed to know?
turning-gap = The promise did not hold for { $names }
    .ask = When did you know it yourselves, and when did you say so?

## Charts
chart-no-pairs = The game had one municipality only, so there is no neighbour to show.
chart-trust-gap = a promise that did not hold
chart-agreed = Promises agreement by agreement
    .caption = What each expected to pay when the agreement was signed, and what it came to. SEK per resident and year in { $year } prices
    .alt = Expected and real cost for each who signed.
chart-agreed-none = No agreement to go together has had time to be compared with an outcome.
chart-agreed-row = { $name }: { $step } { $year }
chart-agreed-expected = Expected
chart-agreed-came = It came to
chart-agreed-gap = Gap
chart-agreed-compared = Compared in { $year }
chart-roads = Other roads
    .caption = The whole region at the end, { $year }: as it was, and as it might have been
    .alt = The region's key figures at the end of the game and of each what-if.
chart-roads-none = The what-ifs are not worked out yet. Press “Work out the what-ifs” to see here how it could have gone.
chart-roads-others = Nobody merged, so there is nothing to play again. Press “Work out the what-ifs” to see how other games of the same region went.
chart-roads-alone = Nobody joined anybody, so there are no agreements to replay without.
chart-roads-key = The band holds four out of five of { $count } games by bots of the same region. The stroke is the game as it was, the ring the what-if.
chart-roads-key-dots = The stroke is the game as it was, the ring the what-if.
chart-roads-band = Four out of five of { $count } other games: { $low } to { $high }
chart-forms = The same decisions, other forms
    .caption = The whole region at the end, { $year }, had the same decisions been made in another form. The band: different ways of working
    .alt = The region's key figures under each form.
chart-forms-upheld = Other choice
chart-payers = Had the key been another
    .caption = Cost per resident and year at the end, SEK in { $year } prices, had every agreement had another cost key
    .alt = Cost per resident in each municipality, as it was and under each key.
chart-payers-key = The whole game played again under each key: tariffs, trust and renewal become others too, unlike when only the recorded years are shared anew.
chart-region_map = The borders on the map
    .caption = The borders at the start and now. A border becomes thinner for each step taken across it
    .alt = Map of the region at the start and now.
chart-region_map-none = The region has no map to show.
chart-region_map-key = Solid line: a border. Thinner for each joint step, dotted when all are taken. Blue: a main across the border.
chart-region_map-steps = { $last } joint steps, { $first } at the start
chart-values = The values
    .caption = What the game did to what each held dearest, in the municipality's own order
    .alt = For each municipality: did its values become better or worse, and what do its own and the others' rankings say?
chart-values-place = { $place ->
    [1] Most important
   *[other] { $place }
}
chart-values-verdict = All in all
chart-values-better = better
chart-values-same = as before
chart-values-worse = worse
chart-values-points = { $points } points from the first round to the last
chart-values-own = By its own ranking
chart-values-given = Without a ranking of their own, by the municipality’s from the start
chart-values-unranked = not ranked
chart-values-key = All in all: the dot is the municipality’s own ranking, or the one from the start where the team made none; the rings are the others’ on the same outcome. Left is worse, right is better.
chart-granted = What was taken for granted
    .caption = What each took for granted, and who put it into words. What never came out stands last
    .alt = What was taken for granted, municipality by municipality.
chart-granted-none = In this game there were no cards about things taken for granted.
chart-granted-opened = { $name } asked in round { $round }:
chart-granted-hidden = Nobody asked.
chart-polls = Polls
    .caption = What the room answered, and how answers shifted when the question was asked again
    .alt = Answers to the polls.
chart-polls-none = No polls were held in this game. Put one to each other: what would you have answered before it, and what do you answer now?
chart-polls-few = Fewer than five answered the polls. The answers are not shown then, for one could tell whose they were.
chart-polls-answers = { $when }: { $count } answers
indicator-trust-short = Trust

## Tables and columns
table-agreements = Agreements and promises
table-borders = The borders then and now
table-values = The values
table-judgements = The outcome by own and others' measure
table-motives = The motives
table-granted = Taken for granted
table-asked = Questions that were asked
table-lessons = Lessons
table-polls = Polls
table-what_ifs = The what-ifs at the end
table-what_if_counts = What the what-ifs kept and changed
table-bot_games = Other games of the same region
column-agreement = Agreement
column-kind = What it is about
column-members = Parties
column-expected_change = Expected change
column-expected_sek = Expected cost
column-actual_sek = Real cost
column-expected_quality = Expected quality, −2 to 2
column-expected_capacity = Expected capacity, −2 to 2
column-expected_trust = Expected trust, −2 to 2
column-steps_first = Steps at the start
column-steps_last = Steps at the end
column-physical_last = Physical border at the end
column-geographical_last = Geographical border at the end
column-mental_last = Mental border at the end
column-outside_last = New border towards who is outside
column-value = Value
column-place = Place in the ranking
column-points_first = Points, first round
column-points_last = Points, last round
column-direction = Direction, −1 to 1
column-judge = Whose ranking
column-own = Its own
column-score = Verdict, −100 to 100
column-motive = Motive
column-met = Met
column-now = At the end
column-assumption = Taken for granted
column-opened = Came into the open
column-question = Question
column-right = Hit
column-text = Text
column-poll = Poll
column-time = Time
column-option = Answer
column-count = Number
column-share = Share
column-shift = Change since the first time
column-case = What-if
column-agreements = Agreements during play
column-kept = Decisions that stood
column-changed = Decisions changed
column-dropped = Decisions left out
column-impossible = Decisions no longer possible
column-filled = Answers filled in
column-upheld = Decisions that the form would have made otherwise
column-moved = Agreements that came earlier
column-temper = The bots' way
column-seed = Luck
column-group = Group

## The report
report-agreed-beside = { $year }: { $step }, { $members }.
report-contents = Contents
report-played = Played { $date }. The region { $level }, { $rounds ->
    [one] one round
   *[other] { $rounds } rounds
}, { $teams } municipalities.
report-alone = The game had a single municipality. Questions about neighbours have no answer.
report-nobody = No round was played. There is no course to show, only the start.
report-for-team = This report shows { $name } wherever one municipality is shown at a time. The whole game is in the joint report.
report-what-ifs = The what-ifs
report-what-ifs-lead = Each what-if has the same luck as the game. This much is the same:
report-motives = Why you worked together
report-motive-met = { $name }: { $motive } – met
report-motive-unmet = { $name }: { $motive } – not met
report-lessons = What you wrote down
report-lesson = { $name }, round { $round }, about “{ $card }”: { $text }
report-sealed = What we do not talk about at home
report-notes = The trainer's notes
report-breakouts = The group talks
report-more = More tables
report-files = All tables are also in tables.xlsx and as CSV in the folder tables. The charts are in the folder charts as PNG and SVG.
report-follow-up = Follow-up in 4–8 weeks
report-follow-up-lead = Fill this in on your own in four to eight weeks and lay the answers beside each other. The questions are those of the room, so that one sees what has stayed.
report-follow-up-date = Date
report-follow-up-who = Municipality
report-follow-up-agree = Tick a box: 1 not true at all, 5 quite true.
report-follow-up-1 = I know what the neighbouring municipality needs to say yes.
report-follow-up-2 = We have talked about what working together may cost, not only about what it is to save.
report-follow-up-3 = There is something in writing that holds even when people change.
report-follow-up-4 = I have asked somebody about something that we have always taken for granted.
report-follow-up-5 = We share a routine that we really use.
report-follow-up-open-1 = What have you done differently since the game?
report-follow-up-open-2 = Which border have you noticed, and who keeps it up?
report-follow-up-open-3 = What is the next step, and who takes it?
report-table-name = Table
report-save = Save the report
report-saving = Writing the report … { $done } of { $count }
report-fetching = Fetching the report …
report-saved = The report is in { $folder }.
report-failed = The report could not be saved. Try again.
picture-saved = The picture is in { $folder }.
picture-failed = The picture could not be saved in { $folder }.

## Groups compared
compare-title = The same level, different roads
compare-lead = { $count } groups have played { $level }. All amounts are in { $year } prices.
compare-steps = The road there
compare-steps-none = no agreements
compare-over-time = Round by round
compare-alt = { $measure } round by round: { $groups }.
compare-caption = { $measure }, the whole region
compare-talk-1 = Where did the roads part, and why there?
compare-talk-2 = Which group would you have changed places with, and when?
compare-talk-3 = What was luck, and what was your way of working?
table-compare = The groups round by round

## The window
debrief-ledger = Show in the ledger
debrief-ledger-title = From the ledger
debrief-ledger-none = Point at the picture and click, and the lines behind it are shown.
debrief-save-picture = Save the picture
debrief-close = Close
debrief-turning = The turning points
