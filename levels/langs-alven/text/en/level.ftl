# Along the river: names, story and the paper's front pages, one for each round.

level-title = Along the river
level-aim = Five municipalities along a river have run their water together for five years. Do you dare to invest together and connect the networks?
level-region = the Starr valley
level-paper = Starrdalsbladet
level-story = The Starr river runs through all five and has never asked leave. In 1961 it was dammed at Starrfors, and Gammelbyn ended up under the reservoir; its people and its church bell moved to Kvarnmo. One May night in 2009 the gates were opened without anybody ringing downstream, and there was water in four hundred cellars. They joined up all the same, in 2021, when Kvarnmo had one operator left and he was about to turn sixty-five. A joint board with Ljusmora as host, a year later joint operation. Six per cent cheaper, said the decision, eight in Vålnäs. It became fewer nights without anyone on call, pipes that are known and a larger bill. Now the next question is on the table.

goal-text-starrdalen = The same safe water from the fells to the lake, and nobody alone on call.

municipality-valnas = Vålnäs
    .note = The fells. 4,100 residents, eleven thousand beds and a works built for the winter holidays.
municipality-starrfors = Starrfors
    .note = The dam. Power for half of Sweden, a sawmill that closed and a works for a place twice the size.
municipality-kvarnmo = Kvarnmo
    .note = The side valley. The smallest, with the best water of the valley and the longest memory.
municipality-ljusmora = Ljusmora
    .note = The town. The hospital, host of the joint board, and old cast iron under Storgatan.
municipality-sundange = Sundänge
    .note = The lowland by the lake. Last in line, whatever is let into the river.

paper-1 =
    .headline = Five years of joint water: “Dearer, but somebody answers when you ring”
    .text = It was to be six per cent cheaper. The chair of the board refers to the outside world, which could not be reached for comment.
    .letter = I have read the decision of 2021. It has the word “saving” eleven times and the word “pipe” twice. I should like to know how many pipes one gets for a saving.
    .signature = Birgitta, Sundänge

paper-2 =
    .headline = Winter holidays: queued for the shower on the fell
    .text = Vålnäs has more beds than drinking glasses. The works managed, with a cup to spare, and the municipality thanks those guests who took a sauna instead.
    .letter = To you who empty the hot tub every night: the water comes from the lake that I fish in. Char do not care for the scent of pine needles.
    .signature = Ivar, Sjöändan

paper-3 =
    .headline = Summer without snow on the fells: reservoir did not reach the jetty
    .text = Researchers speak of a new normal. The power company speaks of supply. Sundänge does not speak with Starrfors.
    .letter = In August one could see the church steps in Gammelbyn. My mother was confirmed there. I went down and sat for a while. It was lovely, but it was not the intention.
    .signature = Elsa, 88, Kvarnmo

paper-4 =
    .headline = Removal van went the wrong way – family stayed
    .text = Four of the valley’s five municipalities are shrinking. Nineteen children were born in Kvarnmo, and the pipes are made for a factory.
    .letter = They say that we are too few to afford water. Then I wonder how few one is when one can afford to be without.
    .signature = Father in Rismark

paper-5 =
    .headline = Youth council wants an answer: “We shall be paying until 2090”
    .text = A new main is written off over fifty years. The chair of the council is seventy-four and promised to take the question with her.
    .letter = My class worked out how long it takes to change all the pipes at your present pace. It will be done in the year 2413. We are not ordering a cake.
    .signature = Class NA34, Ljusmora

paper-6 =
    .headline = Whole valley on one app: the pump at Hån has 340 followers
    .text = Alarms from the works now go to one joint screen. An elk has set off eleven of them and has been given a name in the log.
    .letter = In the old days one rang Gösta. Now one chooses between four buttons, and none of them is Gösta.
    .signature = Not against progress

paper-7 =
    .headline = Three days without power beside Sweden’s largest socket
    .text = The storm took the lines, not the dam. The generators were enough for two works of five, and the list of which two was from 2011.
    .letter = We lived thirty metres from a power station and made coffee on kindling. Now that is preparedness.
    .signature = Household with a wood stove, Dammen

paper-8 =
    .headline = Bathed in the river – all five crews
    .text = The crews’ summer party was held by Ängessjön. There was a contest in finding valves, and Vålnäs won with one that by the drawing lies in Norway.
    .letter = I have lived by the river all my life and been angry with somebody upstream for nearly as long. This spring they rang before they opened the gates. I did not know what to say. So I said thank you.
    .signature = Nils-Olof, Lillsund
