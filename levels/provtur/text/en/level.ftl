# Trial run: names, story and the paper's front pages, one for each round.

level-title = Trial run
level-aim = Three small municipalities around a lake, six years and the first two steps. Learn the game over a cup of coffee, with a guide that says what to do and what it meant.
level-region = the Svansjö country
level-paper = Svansjöbladet
level-story = All three drink from Svansjön, where their borders meet. Money used to come from the sawmill, the grain and the ironworks, and all three built waterworks in order to grow. Now they have equally old pipes and equally few who know them. They have not fallen out. They have just never needed to ask.

municipality-alvsund = Älvsund
    .note = The town at the outlet of the lake. The schools, the hospital, and cast iron from the twenties under the square.
municipality-halleby = Hälleby
    .note = The plain in the south-west. Farms, a silo, and pipes from the sixties that nobody has looked at.
municipality-storskog = Storskog
    .note = The forest in the north. The sawmill has closed, but the waterworks built for it still runs. Two people look after it.

paper-1 =
    .headline = Three waterworks, one lake – and one boat to borrow
    .text = The sampling boat of Svansjön belongs to Älvsund, lies in Hälleby and has its engine in Storskog. This spring no samples were taken. Nobody noticed, and that is what worries the county.
    .letter = I could spit into Hälleby, but when the water turns brown I am to ring Älvsund, ten kilometres away. What were you thinking?
    .signature = Resident by the municipal sign

paper-2 =
    .headline = One rota, two dialects: “We understood the call at the third attempt”
    .text = Two pipe layers have met for the first time. They have worked seventeen kilometres from each other for twenty-one years. It turned out that they mend the same kind of leak.
    .letter = Now everything is to be joint. Good! Then Storskog can take joint responsibility for our road being dug up for the third summer running.
    .signature = Cyclist, Älvsund

paper-3 =
    .headline = New faces, old pipes: how the lake voted
    .text = Every third councillor is new. At the first meeting they asked what had been promised about the water tariff. The minutes were found in the end, under a coffee machine in Hälleby.
    .letter = You promised it would be cheaper if you did it together. Now you say it will be better. Those are not the same word. I have looked it up.
    .signature = Retired proofreader
