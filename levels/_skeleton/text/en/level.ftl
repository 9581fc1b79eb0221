# The level's texts in English. The same lines must be in text/sv, in Swedish.

level-title = Ny bana
level-aim = Two municipalities by a river. Write here what the level is about, in a sentence or two.
level-region = the river country
level-paper = Åbladet
level-story = Write here what happened before the game begins: who has fallen out with whom, what people are proud of and what nobody talks about.

municipality-asby = Åsby
    .note = The village by the lake, with most of the residents and the oldest pipes.
municipality-beby = Beby
    .note = The village by the river, which prefers to manage by itself.

# The paper's front page, one for each round: headline, item, letter and who wrote it.
paper-1 =
    .headline = Two municipalities, one river
    .text = The water runs from Åsby to Beby and has never asked for leave.
    .letter = Why does the municipal sign say “Welcome” when nobody asked whether I wanted to go there?
    .signature = Driver in a hurry

paper-2 =
    .headline = Round two
    .text = Write about something that may have happened.
    .letter = Write an angry letter.
    .signature = Angry but friendly

paper-3 =
    .headline = Round three
    .text = Write about something that may have happened.
    .letter = Write an angry letter.
    .signature = Still angry

paper-4 =
    .headline = Round four
    .text = Write about something that may have happened.
    .letter = Write an angry letter.
    .signature = Less angry

paper-5 =
    .headline = Round five
    .text = Write about something that may have happened.
    .letter = Write an angry letter.
    .signature = Thoughtful

paper-6 =
    .headline = Round six
    .text = Write about something that may have happened.
    .letter = Write a word of thanks.
    .signature = Grateful

# Texts of the example card in cards.toml. The card gives { $municipality } and { $cost }.
# card-algen =
#     .title = The elk in the tower
#     .lead = An elk has walked into the stairwell of the water tower of { $municipality }. About { $cost } SEK per resident, says the hunter.
#     .headline = Took the stairs – all the way up
# card-algen-skratta =
#     .title = Laugh and wait
#     .text = It will come down when it is hungry.
# card-algen-laga =
#     .title = Mend the lock, everywhere
#     .text = The neighbours have the same door and get the same lock.
