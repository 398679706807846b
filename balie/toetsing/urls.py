"""The addresses of the simplify team's pages."""

from __future__ import annotations

from django.urls import path

from balie.toetsing.paginas import (
    hertoetsen,
    intrekken,
    opmerkingen,
    tekenen,
    teksten,
    terugsturen,
    versie,
    voorbeeld,
    werkvoorraad,
)

urlpatterns = [
    path("", werkvoorraad.show, name="werkvoorraad"),
    path("teksten/", teksten.show, name="teksten"),
    path("teksten/<str:id>/<str:taal>/aanbieden/", teksten.offer, name="tekst_aanbieden"),
    path("bouwstenen/<str:id>/aanbieden/", teksten.offer_block, name="bouwsteen_aanbieden"),
    path("versies/<int:nummer>/", versie.show, name="versie"),
    path("versies/<int:nummer>/voorbeeld/<str:naam>/", voorbeeld.show, name="voorbeeld"),
    path("versies/<int:nummer>/voorbeeld/<str:naam>/brief.pdf", voorbeeld.download, name="voorbeeld_pdf"),
    path("versies/<int:nummer>/voorbeeld/<str:naam>/blad-<int:blad>.png", voorbeeld.page, name="voorbeeld_blad"),
    path("versies/<int:nummer>/opmerkingen/", opmerkingen.add, name="opmerking_nieuw"),
    path("versies/<int:nummer>/bevindingen/<int:bevinding>/terzijde/", opmerkingen.set_aside, name="terzijde"),
    path("opmerkingen/<int:nummer>/reactie/", opmerkingen.reply, name="reactie"),
    path("opmerkingen/<int:nummer>/oplossen/", opmerkingen.resolve, name="oplossen"),
    path("opmerkingen/<int:nummer>/heropenen/", opmerkingen.reopen, name="heropenen"),
    path("versies/<int:nummer>/tekenen/", tekenen.show, name="tekenen"),
    path("versies/<int:nummer>/terugsturen/", terugsturen.show, name="terugsturen"),
    path("hertoetsen/", hertoetsen.start, name="hertoetsen"),
    path("hertoetsen/<int:nummer>/dag/", hertoetsen.deadline, name="hertoets_dag"),
    path("akkoorden/<int:nummer>/intrekken/", intrekken.show, name="intrekken"),
]
