# The commuter belt: names, story and the paper's front pages, one for each round.

level-title = The commuter belt
level-aim = A town and seven neighbours that grow, shrink and compare themselves. Sixteen years, thousands of homes and too few who can draw pipes. How do eight municipalities share the work when one is the largest?
level-region = the Almen country
level-paper = Almbladet
level-story = In the amalgamations of 1974 all eight were to become Greater Almköping. Ängslunda escaped by one vote, and then nobody else would either. In 1989 Almköping won a water protection area in Sjövalla’s half of the lake; the motor boats had to be laid up, and it is still talked about. Ringvatten AB was founded by four municipalities in 2006 and wound up in 2011, when they came to the question of who was to pay the consultant. Since then six thousand a day have taken the train into town, and nobody has raised the matter again. Until now.

municipality-almkoping = Almköping
    .note = The town. A works by the lake, streets dug up once a century and the ring’s only complete planning office.
municipality-sjovalla = Sjövalla
    .note = By the lake. Villas, a queue for berths and a view on the water protection area.
municipality-tegelby = Tegelby
    .note = Along the railway. Terraced houses, prams and a new school a year.
municipality-hedsta = Hedsta
    .note = The new station. The plan says 20,000 residents, the waterworks says 13,000.
municipality-lundaryd = Lundaryd
    .note = The textile town. Water enough for three spinning mills, none of which is left.
municipality-kvarnfors = Kvarnfors
    .note = Upstream. The paper mill took the jobs along in 2011 and left the pipes.
municipality-angslunda = Ängslunda
    .note = Oaks, golf and a mind of its own. Escaped the amalgamation of 1974 by one vote.
municipality-malaryd = Målaryd
    .note = Farms and a long road. Most metres of pipe for each resident and fewest people to look after them.

goal-text-ringen = Whoever moves within the ring shall not have to ask whether the mains will hold, nor whoever moves here in thirty years.

paper-1 =
    .headline = The ring closed: eight municipalities had lunch at one table
    .text = The table was round at Ängslunda’s request. The bill was split into eight equal parts, to which Målaryd has asked to return.
    .letter = Last time they formed a company about the water it got as far as a logo. I still have the umbrella. It leaks.
    .signature = Former shareholder, Lundaryd

paper-2 =
    .headline = Hedsta outgrew its waterworks – on a Thursday
    .text = At 7.10 a.m. more people showered than the works is built for. The municipality asks those who can to shower at work, in Almköping.
    .letter = We moved here for the quiet and the commuter train. Now we are to pay because others want the quiet too. Close the door behind us!
    .signature = Newcomer since 2019

paper-3 =
    .headline = “We have always co-operated,” say all of them – separately
    .text = Almbladet asked the new mayors. Eight said yes, four could give an example and three gave the same fire engine.
    .letter = My husband works with water in Kvarnfors and my sister in Almköping. They had never met, except at our wedding, and then they talked about valves all evening.
    .signature = The one who asked for a dance

paper-4 =
    .headline = Pipe in the way of pipe: dug up each other’s signs
    .text = On the border between Tegelby and Almköping two mains lay a metre apart, laid in the same year by the same firm. Neither municipality knew of the other’s.
    .letter = The street outside us has been dug up four times in two years. I suggest a zip.
    .signature = Resident of Stationsgatan

paper-5 =
    .headline = 400 flats finished – moving in when the plan is
    .text = The houses stand there, the taps are fitted and the connection point is with another department. “We have been focused on working with our neighbours,” says the head of planning and development.
    .letter = The municipality is very good at talking to other municipalities. Could one of them ask mine to answer the telephone?
    .signature = In the queue, Rosenhill

paper-6 =
    .headline = Ängslunda voted – by one vote, as usual
    .text = The council sat until half past one. The member who decided it had taken the train home, fallen asleep and woken in Hedsta. “It looks the same there,” she says.
    .letter = I have been against Almköping since 1974. Now I find that the man who mends our leak is from there. Must one start afresh at my age?
    .signature = Greta, 91, Hagby

paper-7 =
    .headline = Almen has never been so clear – nobody takes the credit
    .text = Visibility is the best in sixty years. Almbladet has rung eight municipalities. All of them referred to the others.
    .letter = This summer I bathed in the protected area. It was forbidden and quite wonderful. My regards to those who look after it.
    .signature = Timid bather, Sjövalla

paper-8 =
    .headline = Train stood still for four hours – everybody knew where the water came from
    .text = Six hundred commuters were given bottled water from a van on which nobody could read the municipality, for there were eight stickers on the door. Spirits are described as unusually good.
    .letter = For fifteen years I have written here about the water. Now I have nothing to complain of, and that takes some getting used to. I shall move on to the cycle paths.
    .signature = Justice, Tegelby
