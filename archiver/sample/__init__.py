"""The sample provincial network: a small copy of the party-organisation sites, served on loopback.

Two invented provinces, four sub-sites, three address families, in rounds: from one round to the next
articles are added, edited, moved and taken down. Everything is deterministic and in our own words, and the
world publishes the truth about itself, so that a crawl can be held against it article by article::

    from archiver.sample.server import Network

    with Network(round=1, base_port=0) as network:
        ...                         # crawl network.world.truth()["sites"][n]["home"]
        network.turn_to(2)          # crawl again
        network.requests            # (host, method, target, status) of all that was asked

Host 0 is the portal of Lam Giang with two organs (and a third that is no business of a crawl), host 1 the
NukeViet site and host 2 the custom programme of Hà Khê, host 3 an internal system that must never be asked.

How the modules go together, lowest first: ``vocabulary``, ``topics`` and ``prose`` write sentences;
``stories`` says what an article is; ``subsites`` lists the sub-sites; ``writing`` composes article n of a
sub-site, traps included; ``rounds`` decides which articles there are in a round; ``families`` render them
inside ``chrome``; ``world`` answers requests; ``truth`` tells what a reader should find; ``server`` serves.

To grow it: a sub-site of a known family is an entry in ``subsites``; a family is a module in ``families``
(a :class:`~archiver.sample.families.base.Family`: four addresses, five pages) and an entry in its registry;
a host is one more name in ``subsites.HOST_FAMILIES``; a round is an entry in ``rounds.PLAN``; a topic is an
entry in ``topics``. Numbers of articles are final once given: new ones count on from a sub-site's size.
"""
