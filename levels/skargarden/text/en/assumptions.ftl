# What is taken for granted on the island.

assumption-forst-vattnet-sedan-on =
    .title = First they take the water, then the ferry
    .text = You have been part of Lotshamn once. It began with a joint switchboard and ended with the municipal office becoming a youth hostel.
