# Människorna: det en kommun håller högt, vill, tar för givet, tiger om och lär sig.

## Värden och motiv
values-question = Vad är viktigast för er?
motive-question = Varför samverkar ni?
motive-resource_base = Ökad resursbas
    .text = Att räcka till för mer än i dag. Mätt i förmågan att förnya med egen personal.
motive-skills = Kompetensförsörjning
    .text = Att hitta folk som kan, och behålla dem. Mätt i kompetens och vakanser.
motive-efficiency = Effektivitet i resursanvändning
    .text = Att få ut mer av varje krona. Mätt i kostnaden per invånare mot det ni lovade.
motive-similar_needs = Likartade behov och utmaningar
    .text = Att lösa samma bekymmer en gång i stället för två. Mätt i hur mycket av arbete och tänkande som går över gränsen.

## Varför det inte gick
refusal-values_settled = Rangordningen ligger fast sedan första rundans förhandling.
refusal-not_a_ranking = En rangordning har alla fyra värdena, vart och ett en gång.
refusal-two_motives = Välj två olika motiv.
refusal-motives_chosen = Ni har redan sagt varför ni samverkar. I eftersnacket ser ni om det blev så.
refusal-asked_this_round = Ni har redan ställt en fråga den här rundan. En i taget, så att den hinner besvaras.
refusal-assumption_open = { $municipality } har redan sagt vad som tas för givet där.
refusal-question_answered = Den frågan har { $municipality } redan svarat nej på. Pröva en annan.
refusal-card_still_open = Händelsen är inte avslutad än. Skriv ned lärdomen när ni vet vad den kostade.
refusal-card_not_costly = Den händelsen kostade er inget att tala om, vare sig i pengar, tillit eller stöd.
refusal-lesson_written = Ni har redan skrivit ned vad ni lärde er av den händelsen.
refusal-nothing_written = Det finns ingen text. Skriv något först.
refusal-no_reflection_due = Återblicken hör till läget efter ett val, ett första avtal eller ett uppbrott.

## Det som inte sägs, och det som skrivs ned
sealed-question = Det här pratar vi inte om hos oss
    .text = En rad som bara ni ser. I eftersnacket väljer ni själva om den ska öppnas.
lesson-question = Vad lärde ni er?
    .text = Det blev dyrt. Skriv ned vad ni tar med er, så vet ni lite mer till nästa gång.
reflection-happened = Vad hände?
reflection-why = Varför?
reflection-consequences = Vad blev följderna?
reflection-differently = Vad skulle ni göra annorlunda?
reflection-due-level = Dags att se tillbaka.
reflection-due-election = Det har varit val. Se tillbaka innan ni går vidare.
reflection-due-first_agreement = Det första avtalet är skrivet. Se tillbaka innan ni går vidare.
reflection-due-walk_out = En kommun har lämnat samarbetet. Se tillbaka innan ni går vidare.

bot-lesson = Vi väntade för länge med att säga det högt. Nästa gång ringer vi grannen först.
