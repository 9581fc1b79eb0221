# Templates for the level that is made of an EPANET file. { $region }, { $paper } and the municipalities { $a } and { $b } get their names in the import.

made-title = The country around { $a }
made-aim = { $count } municipalities, one water: a network from real life, shared among neighbours. How far will you go together?
made-region = { $a } and around
made-paper = The { $a } Gazette
made-note-tagged = An area with a name of its own in the network’s file.
made-note = Part { $part } of the network. The name is invented.

made-paper-1 =
    .headline = The same water, { $count } tariffs
    .text = The mains between the municipalities were shut long ago, and nobody remembers why. In { $a } the key to the valve is kept at reception.
    .letter = I live right on the border. My neighbour’s water is cheaper and mine is better. We have never talked about it.
    .signature = On the line, { $b }
made-paper-2 =
    .headline = Three applied for the job – two said no
    .text = { $b } has been looking for a network engineer since spring. Meanwhile the caretaker answers the alarms.
    .letter = Everybody says that water matters. Yet nobody wants to be on call on Christmas Eve.
    .signature = Retired operator
made-paper-3 =
    .headline = The leak was bigger than the budget
    .text = A main from the fifties gave way under High Street in { $a }. It was not on the list of poor mains, as there was no list.
    .letter = They dig, mend and pave. Then the fibre people come and dig in the same place. Can they not ring each other?
    .signature = Tired of cones
made-paper-4 =
    .headline = The permit is ready, the water is not
    .text = { $b } has sold 40 plots. Planning and water sit in the same building, on different floors.
    .letter = We have a drawing, a bank and a pram. All that is missing is a tap.
    .signature = Neighbour to be
made-paper-5 =
    .headline = The summer the hose had a rest
    .text = Groundwater in { $region } is below normal. There is a hosepipe ban on one side of the border but not on the other.
    .letter = My lawn is yellow and my neighbour’s is green. There is only a hedge between us. And a border, it seems.
    .signature = Fair play
made-paper-6 =
    .headline = New board, old questions
    .text = Half of the members are new after the election. Whoever knew what had been said about working together moved away in August.
    .letter = Do not ask who promised what. Ask where it is written.
    .signature = Former clerk to the board
made-paper-7 =
    .headline = Emergency water rehearsed: it lasted until lunch
    .text = The exercise in { $region } went well, according to the one who led it. The tankers arrived, in two cases in the right municipality.
    .letter = I have ten litres on the shelf. How many does the council have?
    .signature = Prepared in { $a }
made-paper-8 =
    .headline = Nobody noticed anything – high praise
    .text = There was water in { $region } all year. { $paper } asked for whoever is responsible and was told that there are several.
    .letter = Thanks to those who mended the leak on New Year’s Eve. I did not see which municipality you came from, and it made no difference.
    .signature = A satisfied customer

made-trainer =
    # { $title }: for the trainer

    This level is made of an EPANET file ({ $file }). The network is real in that pipes, heights, demand, pumps and valves come from the file. The municipalities and their names, residents and economy are invented or estimated. What was done to the file is told in import-report.txt in the same folder.

    Marks in the text: **[L]** a claim of the lecture, **[R]** research or figures of the sector, **[A]** an assumption of the model.

    ## For whom
    { $smallest }–{ $largest } teams of 2–5 people, one computer each. Empty municipalities are played by the computer. If the file is of the participants’ own region: say early that the borders of the game are not the real ones, and preferably let nobody play their own part.

    ## How long it takes
    Eight rounds of two years. In 60 minutes you have time for four rounds, in 120 minutes for five, in 180 for all eight. At least a third of the time is debrief. **[R]**

    ## Before you begin
    1. Hand out the municipalities:
    { $municipalities }
    2. Let the teams rank the four values on paper: affordable, safe water, those who come after us, deciding for ourselves.
    3. Ask the same poll before and after: *What will water cost in ten years if we work together, compared with if we do not?*

    ## To say
    - “Today you are not your titles. You are the municipality.”
    - “The game does the sums. You negotiate, in the room and not on the screen.”
    - “Write down what you expect when you sign. It comes back.”
    - At an election: “One in each team changes chairs now. Do not take any papers along.”

    ## To watch for
    | When | What usually happens | What it shows |
    |---|---|---|
    | Rounds 1–2 | Everybody wants to save and promises lower cost. | Expectations before working together **[L]** |
    | Rounds 3–4 | The first follow-up: dearer than promised. | The gap tries trust **[L]** |
    | After elections | Trust falls though nobody did wrong. | New people in new posts **[L]**; how much is assumed **[A]** |
    | Rounds 5–8 | Whoever stayed alone looks cheap, until something large happens. | Neglect is slow and hidden **[R]** |
    | Late | Connected networks cope without the largest source. | Borders need to dissolve **[L]**; the water is solved by EPANET |

    ## Honest about the model
    - Residents follow from the file’s demand, 165 litres a person and day with all other use **[A]**.
    - Age and material of the mains follow from the file where it says something, else from their roughness **[A]**.
    - Sources were added where the network was divided, so that each municipality can begin alone **[A]**.
    - “What would have happened otherwise” is an estimate, no proof.

    ## Debrief
    1. How does it feel right now? One word each.
    2. What did you promise each other, and what came of it?
    3. When did trust fall? Who noticed?
    4. What did you get for the money?
    5. What survived the election, and why that?
    6. Which solution made the next problem?
    7. Did the form matter?
    8. Which border held hardest: the physical, the geographical or the mental?
    9. Who gained and who paid?
    10. What did you lose at home while you worked with others?
    11. What did you take for granted?
    12. What is the first thing you do on Monday?
