# The whole journey: names, story and the paper's front pages, one for each round.

level-title = The whole journey
level-aim = Five municipalities between the forest and the sea, sixteen years and all four steps. How far will you go together, and what will it do to you?
level-region = the Sunda country
level-paper = Sundabladet
level-story = The Sunda country is what the five are called on the weather map. They themselves say the name of their municipality. Ljungsjö, Tallmo and Granåker share a rescue service and a hockey league. Skärnäs was part of Sundhamn until it voted itself out in 1991, and the emergency ward of Ljungsjö moved to Sundhamn without anyone in Ljungsjö remembering being asked. Beneath it all lie pipes from a time when everybody built in order to grow.

municipality-sundhamn = Sundhamn
    .note = The town. Large works from 1966, a planning queue and old cast iron under the streets.
municipality-skarnas = Skärnäs
    .note = The coast. Three times as many in July as in February, and proud of running itself.
municipality-granaker = Granåker
    .note = Inland by the river. The dairy closed; half the waterworks was built for it and still stands.
municipality-ljungsjo = Ljungsjö
    .note = By the lake. Commuters, a mill that is gone and a mind of its own.
municipality-tallmo = Tallmo
    .note = The smallest. The best water around, in the esker, and three people who know where the valves are.

paper-1 =
    .headline = Bathing place moved – the lake did not follow
    .text = Ljungsjön is 60 centimetres below normal for the third year. The jetty at Näset has been given wheels, and the climate council a new chair.
    .letter = I am 74 and have never watered my lawn. It was always green all the same. Nowadays it is I who am brown. Who is responsible?
    .signature = Rune, Ljungvik

paper-2 =
    .headline = Five municipalities, one pipe bend – and it is on loan
    .text = Pipes take 14 months to arrive. In Granåker there is a pallet that nobody ordered, and four neighbours have enquired.
    .letter = Twelve million goes on pipes that nobody sees, but the dog run at Åsen still has no new fence. Get your priorities right!
    .signature = Dog owner with a memory

paper-3 =
    .headline = Advertised the post eleven times – hired the pensioner
    .text = There are 400 vacancies in water in this country and no applicants in Tallmo. “We do have the silence,” says the mayor.
    .letter = My daughter is a network engineer in the city. She would gladly move home, but not to three weeks on call a month. Do the sum yourselves.
    .signature = Mother in Fallet

paper-4 =
    .headline = New family got a plot – but no water to it
    .text = Sundhamn grows by a block a year and plans for two. The main under Hamngatan is from 1928 and has not been asked.
    .letter = In the old days one built water first and houses afterwards. Now one builds a visualisation first. It is very pretty; there are children running in it.
    .signature = Former building inspector

paper-5 =
    .headline = Same bill – half the pay
    .text = One household in five in parts of Ljungsjö has had a reminder about the water bill. The tariff is the same in the villa by the lake as in the flat on Bruksgatan.
    .letter = Do not tell me that water is cheap. It is cheap for those who have money. That is how it tends to be.
    .signature = Assistant nurse, Ljungsjö

paper-6 =
    .headline = Water meter sent a message – to the wrong municipality
    .text = The new digital meters work as they should, except in Skärnäs, where 300 summer cottages are now read as a swimming pool in Norrås.
    .letter = I have been given an app, a password and a code. The water used to come without logging in.
    .signature = Astrid, Fyrvik

paper-7 =
    .headline = The whole school drank from tin cups: emergency week in pictures
    .text = The exercise showed that the water tanks are enough for 40 per cent of the residents. Which 40 per cent is not in the plan.
    .letter = In the war we had a well. Now we have a leaflet. I have kept both buckets.
    .signature = Karl-Erik, Moskog

paper-8 =
    .headline = Nothing happened yesterday – more on pages 4 to 9
    .text = Water came from the tap, in all five municipalities, all day long. The editors have asked those responsible for a comment.
    .letter = I only want to thank whoever mended the leak at Mosås on Christmas Day. I could not see which municipality it said on the van; it was too dark.
    .signature = Grateful
