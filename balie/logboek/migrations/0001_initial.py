from django.db import migrations, models

from balie.logboek import sluiten


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Regel",
            fields=[
                ("nummer", models.BigAutoField(primary_key=True, serialize=False)),
                ("wanneer", models.DateTimeField()),
                ("wie", models.CharField(blank=True, max_length=150)),
                ("wat", models.CharField(max_length=40)),
                ("gegevens", models.JSONField(default=dict)),
                ("vorige", models.CharField(blank=True, max_length=64)),
                ("hash", models.CharField(max_length=64)),
            ],
        ),
        migrations.RunPython(sluiten.close, sluiten.open_up),
    ]
