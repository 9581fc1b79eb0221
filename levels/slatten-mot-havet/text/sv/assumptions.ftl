# Det som tas för givet på slätten, och frågan som kan få fram det.

question-kallan-i-klockhult = Vad hände med källan i Klockhult, så som ni minns det?

assumption-kallan =
    .title = De tog vår källa
    .text = Källan i Klockhult sinade hösten 1976 och kom aldrig tillbaka. Ingen i Kornstad har frågat hur det kändes, och ni tänker inte ta upp det först.
