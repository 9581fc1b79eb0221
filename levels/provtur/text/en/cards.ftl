# The level's own event cards, one for each round.

card-brunt-vatten =
    .title = Brown water
    .lead = In the school kitchen of { $municipality } the water is as brown as tea. It is not dangerous: it is rust from a pipe older than the headmaster.
    .headline = Fifth form made tea without tea bags
card-brunt-vatten-spola =
    .title = Flush, and say how it is
    .text = Two people, a hydrant and a leaflet in every letter box. It costs a bit, and people think you do your job.
card-brunt-vatten-ring-grannen =
    .title = Ring the neighbours
    .text = They had the same last year and know which valve to begin with. You can note down that you owe them one.
card-brunt-vatten-vanta =
    .title = Wait and see
    .text = It will have cleared by Monday. The pipe will be just as old.

card-valrorelsen =
    .title = The election campaign
    .lead = It is election year, and water is on the posters. Then there are new people in the seats. What was said over coffee is not handed over.
    .headline = All parties agree: water should be wet and cheap
card-valrorelsen-overlamna =
    .title = Book a day for handing over
    .text = The old and the new go round the lake together: the works, the neighbours, the promises. Trust can be inherited if somebody shows where it is kept.
card-valrorelsen-lova-lagre-taxa =
    .title = Promise a lower tariff
    .text = It wins votes today. The neighbours read the same poster, and renewal pays.

card-parmarna =
    .title = The folders are opened
    .lead = The joint operation has gathered the drawings. About { $found } per cent of the pipes have a known history that nobody has told. It is seldom a happy one.
    .headline = Found 4,000 metres of main in a shoebox
card-parmarna-visa-allt =
    .title = Show everything to everybody
    .text = Councils, neighbours and the paper get the same picture. It smarts for a week and holds for ten years. And now everyone wants to do more.
card-parmarna-varst-forst =
    .title = Take the worst first
    .text = A short list, sorted by how bad it is. The rest can wait in the box.
card-parmarna-var-sin-parm =
    .title = Everyone takes their own folder home
    .text = Nobody has to be ashamed. The operation goes on guessing a little longer.
