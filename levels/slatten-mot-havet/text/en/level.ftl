# The plain by the sea: names, story and the paper's front pages, one for each round.

level-title = The plain by the sea
level-aim = Eight municipalities on a plain. Four have a joint company, four said no. Who invests with whom, and what becomes of those outside?
level-region = the Korn plain
level-paper = Kornslättens Dagblad
level-story = The inquiry into the eight began in 2015, cost fourteen million and was to be signed on a Friday. On the Thursday evening Kvistinge left, with a purple spare pen; before midnight Sandhaga, Torvhamn and Hallaskog had done likewise. The four that remained formed the company Kornvatten in 2021, and the year after the crews began to work without borders. Five per cent cheaper was the promise, seven in Mölleryd and Rävlinge. It became better, and it became dearer. The plain remembers more than that. In the drought of 1976 Kornstad drilled its southern wells, and the spring at Klockhult ran dry that autumn; nobody has proved anything. The fish auction moved from Torvhamn to Kornstad in 1988, and the canneries after it. Torvhamn celebrates Auction Day all the same, with fireworks and without fish.

goal-text-kornvatten = The next generation shall not have to ask why we waited.

municipality-kornstad = Kornstad
    .note = The town at the river mouth. Port, university college, surface water and old iron downtown. In the company.
municipality-akerslov = Åkerslöv
    .note = The commuter town. Builds at the station, with a works from 1972 for a new town that never came. In the company.
municipality-molleryd = Mölleryd
    .note = In the middle of the plain. Beets, barley and wells that feel every spreading of manure. In the company.
municipality-ravlinge = Rävlinge
    .note = The mill town. The sugar mill closed, but its half of the works still stands. In the company.
municipality-sandhaga = Sandhaga
    .note = The bathing coast. Golf, villas and a low tax, and twice as many in July. Outside.
municipality-hallaskog = Hallaskog
    .note = The ridge in the north. A clear lake, much forest and a spring that ran dry once. Outside.
municipality-torvhamn = Torvhamn
    .note = The harbour. The fish auction moved to Kornstad, but the canneries’ large pipes stayed. Outside.
municipality-kvistinge = Kvistinge
    .note = The border country. The regiment was shut down, the water it drank is still there. Outside, with a purple pen.

paper-1 =
    .headline = Purple pen found: sold at auction for 340 kronor
    .text = The pen that ended the inquiry into the eight went to an anonymous buyer. The Kornvatten company denies it.
    .letter = I have done the sums on the fourteen million. It is eleven kronor a word, and most of the words were “continued”.
    .signature = Rural auditor, Hallaskog

paper-2 =
    .headline = Ninety lovely days in a row – river retires
    .text = At Tvååkra the Kornån can be crossed in slippers. The weather service speaks of a lack of rain, the camp site in Sandhaga of a record year.
    .letter = My neighbour waters at three in the morning so that nobody will see. I know, because that is when I water.
    .signature = Honest house owner

paper-3 =
    .headline = 900 homes ready to move into – taps follow in spring
    .text = Åkerslöv’s new district has a platform, a library and a temporary water tank. The tank has had the most visitors.
    .letter = We bought a terraced house with evening sun and a view of the lake. The lake was a leak, but it was lovely while it lasted.
    .signature = Family on Perrongvägen

paper-4 =
    .headline = Fish auction back in Torvhamn – as an escape room
    .text = The harbour celebrates forty-five years without fish. The works built for the canneries runs at a quarter, and the water tariff goes up by eleven per cent.
    .letter = My father landed the herring and my mother gutted it. Now the same thick pipe goes to four cafés. They serve very small cups.
    .signature = Born on quay 3

paper-5 =
    .headline = Got the wrong bill for three years – paid anyway
    .text = One subscriber in six on the plain does not know who owns the main outside the house. Nor do all the owners.
    .letter = I rang the municipality, which sent me to the company, which sent me to the municipality. In the end somebody answered. It was my brother-in-law. He works for both.
    .signature = Customer number 4711, Rävlinge

paper-6 =
    .headline = Hackers took over pumping station – wrote a kind letter
    .text = The stranger pointed out that the password was “summer2019”. It has now been changed to “summer2037”.
    .letter = In the days of the regiment a guard stood by the water in Kvistinge. He did nothing for forty years. That is how one knew it worked.
    .signature = Corporal, retired

paper-7 =
    .headline = Fourteen graduated – seventeen municipalities queued
    .text = Water technician is the most wanted trade of the plain. In the school yard in Kornstad there were offers of jobs, flats and in one case a sailing boat.
    .letter = My son asked which municipality he should apply to. I said: the one where somebody has lunch at the same time as you.
    .signature = Mother of somebody wanted

paper-8 =
    .headline = Eight mayors drank from one jug
    .text = Nobody could taste whose it was. The judge from Hallaskog handed in a dissenting opinion, with a blue pen.
    .letter = My grandchild asked why there are eight names on the manhole covers but only one water. I said that it is a long story. She said that it might end now, then.
    .signature = Grandfather, Stävlöv
