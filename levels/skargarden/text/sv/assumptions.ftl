# Det som tas för givet på ön.

assumption-forst-vattnet-sedan-on =
    .title = Först tar de vattnet, sedan färjan
    .text = Ni har varit en del av Lotshamn en gång. Det började med en gemensam växel och slutade med att kommunalkontoret blev vandrarhem.
