# The map: its legend, its layers, and what one is told when pointing.

map-legend-border = The border
map-legend-pipes = Mains

map-border-wall = Wall
map-border-wall-means = nothing is shared
map-border-perforated = Perforated
map-border-perforated-means = joint administration
map-border-dots = Dotted
map-border-dots-means = joint operation
map-border-seam = Seam
map-border-seam-means = joint investments
map-border-gone = Dissolved
map-border-gone-means = connected networks
map-border-new = New border
map-border-new-planning = towards the own planning
map-border-new-outside = towards those left outside

map-legend-good = Good condition
map-legend-neglected = Neglected
map-legend-unknown = Condition unknown
map-legend-planned = Connecting main, planned
map-legend-in-use = Connecting main in use
map-legend-pressure = Wider = higher pressure, 15–60 m
map-legend-flow = Arrows show direction and speed
map-legend-age = From newly laid to 80 years
map-legend-trust = The halves meet when trust is high

map-layer-condition = Condition
map-layer-pressure = Pressure
map-layer-flow = Flow
map-layer-age = Age
map-layer-trust = Trust
map-layer-borders = Borders

map-layer-condition-tip = What you know about the condition of the mains
map-layer-pressure-tip = Pressure in the mains on an ordinary day
map-layer-flow-tip = Where the water goes, and how much
map-layer-age-tip = When the mains were laid
map-layer-trust-tip = Trust between neighbouring municipalities
map-layer-borders-tip = What is shared across each border

map-hit-pipe = Main, { $material }, { $diameter } mm, laid { $year }
map-hit-pipe-good = Good condition
map-hit-pipe-neglected = Neglected
map-hit-pipe-unknown = Condition unknown
map-hit-main-candidate = A connecting main could be built here
map-hit-main-planned = Connecting main, planned
map-hit-main-building = Connecting main, under construction
map-hit-main-in_use = Connecting main in use
map-hit-source = Waterworks
map-hit-tank = Service reservoir
map-hit-junction = Junction of the network
map-hit-device-pump = Booster pump
    .means = Raises the pressure further out in the network
map-hit-device-check = Check valve
    .means = Lets water through one way only
map-hit-device-prv = Pressure reducing valve
    .means = Holds the pressure after the valve at { $setting } m at most
map-hit-device-psv = Pressure sustaining valve
    .means = Holds the pressure before the valve at { $setting } m at least
map-hit-device-pbv = Pressure breaker valve
    .means = Lowers the pressure by { $setting } m
map-hit-device-fcv = Flow control valve
    .means = Lets { $setting } L/s through at most
map-hit-device-tcv = Throttle valve
    .means = Slows the flow
map-hit-device-gpv = Valve
    .means = Slows the flow by a curve of its own
map-hit-pressure = Pressure { $metres } m
map-hit-flow = Flow { $lps } L/s
map-hit-border = The border between { $a } and { $b }
map-hit-trust = Trust { $trust } of 100

map-hit-outside = New border towards the one left outside: { $strength ->
    [weak] weak
    [clear] clear
   *[strong] strong
}
map-hit-planning = New border towards the own planning: { $strength ->
    [weak] weak
    [clear] clear
   *[strong] strong
}
map-hit-resilience = Resilience { $share } of demand under stress


map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-zoom-all = Show the whole map
