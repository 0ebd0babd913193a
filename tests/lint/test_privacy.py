"""The rules that protect people speak of people, and are silent on everything else.

A finding of theirs hides the words of the whole item, so a false one costs more than its line.
"""

from __future__ import annotations

import pytest

from csdreport.findings import Finding
from csdreport.lint.rule import Example
from tests.lint.reports import checked

ORDINARY = [
    # A word that opens a sentence is no name.
    "However, a migrant worker cannot leave.",
    "First, a worker signs; then the agency pays.",
    "Second, a driver, whatever the route, needs sleep.",
    "Today, a refugee waits two years.",
    "Yesterday, a nurse, like any other, went home at noon.",
    "Often, a carer, and sometimes a cook, lives with the family.",
    "Unfortunately, a migrant worker, once dismissed, has ten days.",
    "Still, a seafarer may wait for months.",
    "Instead, a girl learns to sew.",
    "Overnight, a labourer lost his papers.",
    "Meanwhile, an injured worker, if insured, is paid.",
    "Legally, a child is a child until 18.",
    "Nowhere, a mother added, are there so many gulls.",
    "Elsewhere, a cook earns twice as much.",
    "Likewise, a student, when ill, may stay.",
    # Neither is a day, a month or a feast.
    "On Monday, a nurse opened the door.",
    "In August, 12 nurses came.",
    "By December, 40 towns had signed.",
    "On Tuesday, 14 June, we met.",
    "At Christmas, a mother sang.",
    "Since Easter, 11 schools joined.",
    "During Ramadan, a cook, who fasts, works at night.",
    "Before Diwali, a driver may ask for leave.",
    "Monday, a nurse, then a cook, then a driver spoke.",
    "From June, 15 (of 40) clinics stay open at night.",
    "In May 12 towns joined.",
    "After Eid, 30 (half of them women) moved on.",
    # Nor a place.
    "In Kisumu, a mother of four opened a kitchen.",
    "In Bavaria, a refugee may work.",
    "In Oaxaca, 9 villages share a school.",
    "In Batangas, 34 workers signed.",
    "In Kisumu, 12, then 20, then 40 women sang.",
    "Near Gdańsk, a driver, if lucky, finds a bed.",
    "From Tartu, a student can take the bus.",
    "Across Mindanao, 40 (or more) schools teach at night.",
    "Outside Zacatecas, a widow, as head of a family, may own land.",
    "We met in Punjab, a driver of change for the whole region.",
    "The Harbour, a mother of all ports, was rebuilt.",
    "Port Vila, 20 years later, has a clinic.",
    # Nor a body, a law, a document, a work.
    "According to the World Bank, 12 states signed.",
    "According to Eurostat, 9 (of 27) states count carers.",
    "The Union, a mother of many others, was founded in 1950.",
    "Article 5, 12 and 13 apply; see Annex, 4, and Table 9.",
    "See Recommendations, 3, and Convention (97).",
    "Miss Saigon was shown.",
    "The Ms Foundation said that it will fund us.",
    "The Minister of Labour said so, and the Ambassador of Fiji agreed.",
    "The Minister Of Labour signed; Captain and crew went ashore.",
    "Mother Earth Day was marked; Father Christmas came by boat.",
    "The Judge Advocate General reads the files.",
    "The Minister Council and the Ambassador Programme were praised.",
    "The Sister Cities programme told us of ten harbours.",
    "Doctors Without Borders reported that boats wait.",
    "Civil Society said that boats wait; Trade Unions added that crews do.",
    "The Human Rights Council noted that fees rise.",
    "The World Bank stated that fees fall, and Harbour Authority explained why.",
    "Many Governments said so. Some Delegates added that they agree.",
    "The Global Compact states that families stay together.",
    "Sustainable Development told in ten stories.",
    "Post-Brexit, a carer, even with papers, needs a visa.",
    "Thankfully, a cook, from Fiji, helped.",
    "Under Kafala, a maid, once she flees, is a criminal.",
    "In the words of Oxfam, a migrant is a worker first.",
    "Nurses, 34, cooks, 20, and drivers, 12.",
    "Green Card Holders told us so.",
    "The boat was 14 years old and came from Lima.",
    "Order no. 0123456789 was shipped.",
    # An age of something is nobody's age.
    "A 12-year-old programme in the camp ended.",
    "A 10-year-old scheme in Kenya was renewed.",
    "In a 15-year-old school in Peru we met.",
    "The 9-year-old agreement with a village in Fiji holds.",
    "A 14-year-old conflict keeps the camp full.",
    "Children aged 6 to 14 go to school in Kenya.",
    "The age at which a child may work in Fiji is 16.",
    "Girls under 12 learn in the shelter.",
    "Kenya is 14 on the list.",
    "The children of 9 families and the sons of 12 fishers go to school.",
    "In Lima a child of 5 migrants in 10 has no papers.",
    # A threat to everybody is no pressure on a group.
    "In Chad, a network of radio stations warns where the threat of flooding is highest.",
    "In Sweden the union of bus drivers attacked the shortage of drivers.",
    "In Kenya, associations of herders are threatened by drought.",
    "The Soviet Union is no more; its threat to peace in Europe went with it.",
    "A network in Fiji maps the risk of attacks by sharks.",
    "Associations in Lima met the threat of an epidemic together.",
    # Bodies, makers and states that begin like a person, and counts that look like an age.
    "Captain Regent signed the treaty.",
    "Brother Printers set up a kiosk.",
    "Sister Cities International ran a fair.",
    "Cities, 12, and Towns, 40, joined the network.",
    "The Union of Comoros banned fees.",
    "The Federation of Bosnia and Herzegovina expelled two envoys.",
    "The Co-operative Republic of Guyana banned deportation.",
    "The Captain Zembo Islands ferries run twice a week.",
    "Christian Aid said that fees rose.",
    "Justice Without Frontiers said that courts must open.",
    "Workshop Four added two points.",
    "The Night Boats said that fees rose.",
    "Women in Informal Employment said that carts help.",
    "Oxfam America told us that wages rose.",
    "A network of libraries in Chile warns of the threat of heat.",
    "Sir Zembo Kuru Airport opened a help desk.",
    "The Mayors Mechanism shared its plan.",
    "Project Hope, a student scheme, began in 2019.",
    # Nor is this a child that could be found.
    "A boy of 12 in Grade 5 works at night.",
    "A child aged 7 must be in Primary Two by law.",
    "A 15-year-old migrant should be in school.",
    "A girl of 9 in Year 4 cannot read.",
    # Nor are these an address, a number, a document.
    "It cost 1 000 000 000 or 12,500,000 dollars in 2015-2016.",
    "See resolution A/RES/73/195 and SDG 10.7, 16.2 and 5.2.",
    "Between 14:00 and 16:30, rooms 0, 12 and 45 are free.",
    "At 12 rue stops the bus; the 14 calls of the centre were free.",
    "The share rose from 0.25 to 0.75 @ 3 per cent.",
    "The number is 0800 in the morning and 1200 at noon.",
    "Their phone numbers and Skype names are kept in a safe.",
    "Facebook groups and Instagram pages warn of false agents.",
    # Nor a case.
    "A nurse in Kenya and a nurse in Peru work alike.",
    "In 2015 a worker could move from Fiji to Peru.",
]

FAULTY = [
    ("PRV002", "Imani, a domestic worker, sang."),
    ("PRV002", "Among them was Imani, 34, from a harbour."),
    ("PRV002", "We thank Yusuf, a driver."),
    ("PRV002", "Last year Adaeze, a young nurse from the port, lost her bed."),
    ("PRV002", "In Fiji Mrs Okoro runs a choir."),
    ("PRV002", "The room thanked Dr. I. Okoro."),
    ("PRV002", "Nadège, aged 51, mends nets."),
    ("PRV002", "It was Tomás (27) who found the boat with his brother."),
    ("PRV002", "Sister Teresa runs the shelter."),
    ("PRV002", "A nurse named Imani sang."),
    ("PRV002", "A carer called Adaeze Okoro was sent away."),
    ("PRV002", "We also heard from Grace, a refugee."),
    ("PRV002", "Yesterday Mariam, a mother of three, was deported."),
    ("PRV002", "Led by Lupe, a cook from Suva, they marched."),
    ("QUO010", "Maria Santos said that her papers were kept."),
    ("QUO010", "Pastor Obi said that boats wait."),
    ("QUO010", "Minister Adaeze Okoro explained the fees."),
    ("QUO010", "Sister Teresa noted the cold."),
    ("QUO010", "President Keita stated his wish."),
    ("QUO010", "Father Kelly said mass and added that boats wait."),
    ("QUO010", "Boats wait, as Imani Okoro also pointed out."),
    ("PRV005", "A girl of 9 called Amina slept in the bus station."),
    ("PRV005", "Amina Diallo is 14 and works at the fish market in Mombasa."),
    ("PRV005", "11-year-old Sami, sells water at the port."),
    ("PRV005", "Amina (9) and her brother Yusuf (12) swim."),
    ("PRV005", "Sami, who is eleven, sells water in Lima."),
    ("PRV005", "A 15-year-old from a village in Fiji sang."),
    ("PRV005", "A 12-year-old sells water in Lima."),
    ("PRV005", "A twelve-year-old boy slept in the camp."),
    ("PRV005", "Imani, 12, cooks."),
    ("PRV005", "In the shelter a 10-year-old Fijian girl learnt to read."),
    ("PRV003", "A union of nurses in Fiji was raided twice."),
    ("PRV003", "In Chad a network of cooks was threatened by guards."),
    ("PRV003", "In Sweden guards attacked the union of bus drivers."),
    ("PRV003", "The Lima association faces threats."),
    ("PRV001", "Write to imani@harbour.example."),
    ("PRV001", "Call +679 555 0123."),
    ("PRV001", "Her number is 0712345678."),
    ("PRV001", "She lives at Calle Mayor 12, Lima."),
    ("PRV001", "The office is at 12 rue de la Paix, Tunis."),
    ("PRV001", "Write to imani (at) harbour.example."),
    ("PRV001", "Skype: imani.okoro"),
    ("PRV001", "She posts as @imani_okoro."),
    ("PRV001", "See facebook.com/imani.okoro for pictures."),
    ("PRV001", "Mobile no. 5550 1234"),
    ("QUO010", "Mr Best said that he was paid late."),
    ("QUO010", "Amina Best said that she was paid late."),
    ("QUO010", "As Rahel Tesfaye noted, the agent took her passport."),
    ("QUO010", "Siobhan O'Hara said that boats wait."),
    ("QUO010", "“They took my passport all the same,” said Ms Tesfaye."),
    ("PRV002", "Father Peters gave us the keys."),
    ("PRV002", "Brother Rogers opened the chapel."),
    ("PRV002", "Ms O'Hara drove the women to the border."),
    ("PRV002", "Mme Diallo, of a cooperative, sings."),
    ("PRV002", "Miss Okoro teaches sewing."),
    ("PRV005", "A 15-year-old girl from Kisumu was sold."),
    ("PRV005", "A 15-year-old girl of the harbour school sang."),
    ("PRV005", "A 15-year-old girl from Orsa was sold."),
    ("PRV005", "Amina, 12, and Yusuf, 14, sleep in the station."),
    ("PRV003", "An association in Bihar was raided twice."),
    ("PRV001", "His passport number is A1234567."),
    ("PRV007", "A 34-year-old Fijian maid in Lima was hired by a clinic."),
]


def found(text: str) -> list[Finding]:
    every = checked({"other": text}, stage="final", reveal=True)
    return [one for one in every if one.code.startswith("PRV") or one.code == "QUO010"]


@pytest.mark.parametrize("text", ORDINARY)
def test_no_rule_that_protects_people_speaks_of_an_ordinary_sentence(text: str) -> None:
    assert [(one.code, one.quote) for one in found(text)] == []


@pytest.mark.parametrize(("code", "text"), FAULTY)
def test_a_sentence_that_gives_somebody_away_is_found(code: str, text: str) -> None:
    assert code in [one.code for one in found(text)]


def test_contacts_in_captured_notes_are_found_and_shown_nowhere() -> None:
    notes = [
        {"text": "Ask her again.", "speaker": "Imani (0712 345 678)"},
        {"text": "Call +679 555 0123 about the vexed ferry crossing tomorrow", "used": True},
        {"text": "The ferry is late."},
        {"text": "Imani, a nurse, sang."},
    ]
    other = "Somebody wrote about the vexed ferry crossing tomorrow tomorrow."
    found = checked(Example({"other": other}, {"notes": notes}), stage="final")
    told = [(one.code, one.path, one.severity.word) for one in found if one.code == "PRV001"]
    assert told == [("PRV001", "notes.1", "warning"), ("PRV001", "notes.2", "warning")]
    assert "PRV002" not in [one.code for one in found]
    printed = str(found)
    assert not [words for words in ("0712", "555", "vexed", "Imani") if words in printed]
    assert "Notes" in [one.label.split(" ›")[0] for one in found]
