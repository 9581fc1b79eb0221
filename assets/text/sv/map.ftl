# Kartan: teckenförklaring, lager och det man får veta när man pekar.

map-legend-border = Gränsen
map-legend-pipes = Ledningar

map-border-wall = Mur
map-border-wall-means = inget delas
map-border-perforated = Perforerad
map-border-perforated-means = gemensam administration
map-border-dots = Prickad
map-border-dots-means = gemensam drift
map-border-seam = Söm
map-border-seam-means = gemensamma investeringar
map-border-gone = Upplöst
map-border-gone-means = sammankopplade nät
map-border-new = Ny gräns
map-border-new-planning = mot den egna planeringen
map-border-new-outside = mot dem som står utanför

map-legend-good = Gott skick
map-legend-neglected = Eftersatt
map-legend-unknown = Okänt skick
map-legend-planned = Planerad överföringsledning
map-legend-in-use = Överföringsledning i drift
map-legend-pressure = Bredare = högre tryck, 15–60 m
map-legend-flow = Pilarna visar riktning och fart
map-legend-age = Från nylagd till 80 år
map-legend-trust = Halvorna möts när tilliten är hög

map-layer-condition = Skick
map-layer-pressure = Tryck
map-layer-flow = Flöde
map-layer-age = Ålder
map-layer-trust = Tillit
map-layer-borders = Gränser

map-layer-condition-tip = Vad ni vet om ledningarnas skick
map-layer-pressure-tip = Trycket i ledningarna en vanlig dag
map-layer-flow-tip = Vart vattnet rinner och hur mycket
map-layer-age-tip = När ledningarna lades
map-layer-trust-tip = Tilliten mellan grannkommuner
map-layer-borders-tip = Vad som delas över varje gräns

map-hit-pipe = Ledning, { $material }, { $diameter } mm, lagd { $year }
map-hit-pipe-good = Gott skick
map-hit-pipe-neglected = Eftersatt
map-hit-pipe-unknown = Skicket är okänt
map-hit-main-candidate = Här kan en överföringsledning byggas
map-hit-main-planned = Planerad överföringsledning
map-hit-main-building = Överföringsledning, byggs
map-hit-main-in_use = Överföringsledning i drift
map-hit-source = Vattenverk
map-hit-tank = Reservoar
map-hit-junction = Knutpunkt i nätet
map-hit-device-pump = Tryckstegring
    .means = En pump som lyfter trycket längre ut i nätet
map-hit-device-check = Backventil
    .means = Släpper bara fram vatten åt ett håll
map-hit-device-prv = Tryckreducerventil
    .means = Håller trycket efter ventilen vid högst { $setting } m
map-hit-device-psv = Tryckhållningsventil
    .means = Håller trycket före ventilen vid minst { $setting } m
map-hit-device-pbv = Tryckfallsventil
    .means = Sänker trycket med { $setting } m
map-hit-device-fcv = Flödesventil
    .means = Släpper fram högst { $setting } l/s
map-hit-device-tcv = Strypventil
    .means = Bromsar flödet
map-hit-device-gpv = Ventil
    .means = Bromsar flödet efter en egen kurva
map-hit-pressure = Tryck { $metres } m
map-hit-flow = Flöde { $lps } l/s
map-hit-border = Gränsen mellan { $a } och { $b }
map-hit-trust = Tillit { $trust } av 100

map-hit-outside = Ny gräns mot den som står utanför: { $strength ->
    [weak] svag
    [clear] tydlig
   *[strong] stark
}
map-hit-planning = Ny gräns mot den egna planeringen: { $strength ->
    [weak] svag
    [clear] tydlig
   *[strong] stark
}
map-hit-resilience = Robusthet { $share } av behovet vid en påfrestning


map-zoom-in = Zooma in
map-zoom-out = Zooma ut
map-zoom-all = Visa hela kartan
