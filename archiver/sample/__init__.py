"""The sample provincial network: a small copy of the party-organisation sites, served on loopback.

Eight invented provinces with some thirty sub-sites of eleven address families, in ten rounds: from one day to the
next articles are added, copied, edited, moved, taken down and put back, and whole sites are redesigned, challenged,
sold or gone. Everything is deterministic and in our own words, and the world publishes the truth about itself, so
that a crawl can be held against it article by article::

    from archiver.sample.server import Network

    with Network(round=1, base_port=0) as network:
        ...                         # crawl network.world.truth()["sites"][n]["home"]
        network.turn_to(2)          # crawl again
        network.requests            # (host, method, target, status) of all that was asked

All hosts share one port and are told apart by their names: ``lamgiang.dcs`` is
``http://lamgiang.dcs.localhost:<port>``, and so is whatever name is unknown. Among them are internal systems that
must never be asked.

How the modules go together, lowest first: ``vocabulary``, ``topics`` and ``prose`` write sentences; ``stories`` says
what an article and a sub-site are; ``subsites`` lists the sub-sites, a module a province; ``writing`` and ``series``
compose article n of a sub-site, ``spelling`` and ``legacy_font`` say how its page spells it; ``plan`` is the table of
what happens when, ``changing`` what that does to a story, ``rounds`` which articles there are in a round; ``families``
render them inside ``chrome``, with the links of ``traps``; ``dressing`` and ``charsets`` turn a family's page into
what its sub-site sends; ``departures`` and ``troubles`` answer for what is gone, moved, slow or out of order;
``world`` answers requests; ``truth`` and ``told`` tell what a reader should find; ``server`` serves.

To grow it: a sub-site of a known family is an entry in its province's module and a row in ``plan``; a province is a
module in ``subsites``; a family, or another layout of one, is a module in ``families`` (a
:class:`~archiver.sample.families.base.Family`: four addresses, five pages) and an entry in its registry; a trap is a
class in ``traps``; a topic is an entry in ``topics``. Numbers of articles are final once given: new ones count on from
a sub-site's size.
"""
