# The archipelago: names, story and the paper's front pages, one for each round.

level-title = The archipelago
level-aim = A town, an island, a firth and a forest. Four small organisations, fourteen years and summers when everything happens at once. Can you run the water together without anyone feeling bought up?
level-region = the Firth country
level-paper = Fjärdposten
level-story = In 1971 Ejderö was put into Lotshamn. Twelve years later the island voted itself out, by 61 votes, and took the ferry berth along. In 1998 the inquiry Coast Water 2000 proposed a joint water organisation. It has 340 pages and fell on where the office was to be. In 2009 the four bought a sludge lorry together. It is still there, well liked and always with somebody else. Meanwhile the summers have grown drier, the guests more and those who know the networks fewer.

municipality-lotshamn = Lotshamn
    .note = The town on the coast. The harbour became flats, but under the quay the cast iron is still there.
municipality-fjardnas = Fjärdnäs
    .note = By the firth. The works was built for a holiday village that never came, and nobody has forgotten.
municipality-kolhult = Kolhult
    .note = Inland. The ironworks closed in 2003. The lake is clean, the forest is large and the young move away.
municipality-ejdero = Ejderö
    .note = The island. Five times as many in July as in February, two wells and a desalination plant of its own.

goal-text-somrarna = There shall be water in the tap on Ejderö in July and in Kolhult in February, and somebody who answers when there is not.

paper-1 =
    .headline = Sludge lorry found – it was in Lotshamn
    .text = The lorry that the municipalities own together was searched for during eleven days. It stood in its place. “That was where nobody looked,” says Kolhult’s head of streets.
    .letter = There is talk of co-operation. We have co-operated about a lorry for eighteen years, and still nobody knows who has the spare key.
    .signature = The one who has it, Fjärdnäs

paper-2 =
    .headline = Midsummer: twelve thousand guests, one person on call
    .text = Ejderö’s head of operations is called Gun and is the only one who answers. The paper rang at 2.14 a.m. She answered.
    .letter = We who have had a summer house here for four generations pay the same tariff as the residents although we are only here when there is no water. It is not reasonable.
    .signature = Fourth generation, Söderö

paper-3 =
    .headline = New chair was given a binder – pages 40 to 90 missing
    .text = After the election three of the four municipalities have new names in the posts. What was agreed is remembered by those who are gone.
    .letter = I voted for change. Now I see in the minutes that they are to “resume the dialogue”. Surely the last one was not finished?
    .signature = Voter in Åbro

paper-4 =
    .headline = Brownest summer since 1955 – the chaffinches have stopped bathing
    .text = The bird baths are dry, Kolsjön is low and in Norrhamn someone has padlocked the outdoor tap and written “Sorry”.
    .letter = In Kolhult there is a whole lake, but out here we are to shower in two minutes. Has it occurred to them that the lake may not be theirs?
    .signature = Freshly showered, Östervik

paper-5 =
    .headline = Tariff up, water down: “Where did the money go?”
    .text = It is under Storgatan, answers the engineer, who has a map. The question returns in our next issue.
    .letter = We were promised that it would be cheaper together. My bill has only become lonelier.
    .signature = Pensioner, Skogby

paper-6 =
    .headline = Two vans at one leak – one from each municipality
    .text = “We had time to mend it for each other,” say the crew. It is the first time in 54 years that a Lotshamn van has stood on Ejderö without anyone ringing the paper. This time they rang anyway.
    .letter = The man who dug at our place had Lotshamn on his back but was very pleasant. I offered him coffee. I have not told my father-in-law.
    .signature = Married into the island

paper-7 =
    .headline = The last boat went – the water came all the same
    .text = Three days of storm, no ferries and four municipalities in the dark. There was pressure in the taps throughout. The editors are still looking for an angle.
    .letter = Correction: on 8 July 1994 I wrote here that Lotshamn would never borrow my hose again. They may now.
    .signature = Sven-Olof, Fyren
