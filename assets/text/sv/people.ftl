# Människorna: det en kommun håller högt, vill, tar för givet, tiger om och lär sig.

## Värden och motiv
values-question = Vad är viktigast för er?
motive-question = Varför samverkar ni?
motive-resource_base = Ökad resursbas
    .text = Att räcka till för mer än i dag. Mätt i förmågan att förnya med egen personal.
motive-skills = Kompetensförsörjning
    .text = Att få folk som kan, och behålla dem. Mätt i kompetens och vakanser.
motive-efficiency = Effektivitet i resursanvändning
    .text = Att få ut mer av varje krona. Mätt i kostnaden per invånare mot det ni lovade.
motive-similar_needs = Likartade behov och utmaningar
    .text = Att lösa samma bekymmer en gång i stället för två. Mätt i hur mycket av arbetet och tanken som går över gränsen.

## Varför det inte gick
refusal-values_settled = Rangordningen ligger fast sedan första rundans förhandling.
refusal-not_a_ranking = En rangordning har alla fyra värdena, vart och ett en gång.
refusal-two_motives = Välj två olika motiv.
refusal-motives_chosen = Ni har redan sagt varför ni samverkar. I eftersnacket ser ni om det blev så.
refusal-asked_this_round = Ni har redan ställt en fråga den här rundan. En i taget, så att den hinner besvaras.
refusal-assumption_open = { $municipality } har redan sagt vad som tas för givet där.
refusal-question_answered = Den frågan har { $municipality } redan svarat nej på. Pröva en annan.
