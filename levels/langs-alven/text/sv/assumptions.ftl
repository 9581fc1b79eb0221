# Det som tas för givet i dalen, och frågan som kan få fram det.

question-vem-skulle-ha-ringt = Om ni tänker tillbaka på majnatten 2009: vem borde ha ringt vem?

assumption-luckorna =
    .title = Det var kraftbolaget som öppnade luckorna
    .text = Ni har aldrig bett om ursäkt för källarna, för det var inte ni. Därför lovar ni helst ingenting om vatten som rinner vidare till någon annan.
