"""Units of measure as articles write them, with what one of them is in the basic unit of its kind.

The factors are those of the international yard and pound agreement of 1959 and of the imperial and US systems.
"""

from __future__ import annotations

from lintnews.record import NamedTuple


class Unit(NamedTuple):
    """A unit: its name, what it measures, and how many basic units it is (metres, grams, litres, square metres, m/s).

    ``offset`` is added to a temperature before its factor is applied.
    """

    name: str
    measures: str
    factor: float
    offset: float = 0.0


_MILE, _FOOT, _POUND = 1609.344, 0.3048, 453.59237

_FORMS: tuple[tuple[Unit, str], ...] = (
    (Unit("mile", "length", _MILE), "mile miles mi"),
    (Unit("kilometre", "length", 1000), "kilometre kilometres kilometer kilometers km kms"),
    (Unit("metre", "length", 1), "metre metres meter meters m"),
    (Unit("centimetre", "length", 0.01), "centimetre centimetres centimeter centimeters cm cms"),
    (Unit("millimetre", "length", 0.001), "millimetre millimetres millimeter millimeters mm"),
    (Unit("foot", "length", _FOOT), "foot feet ft"),
    (Unit("inch", "length", _FOOT / 12), "inch inches in"),
    (Unit("yard", "length", 3 * _FOOT), "yard yards yd yds"),
    (Unit("pound", "weight", _POUND), "pound pounds lb lbs"),
    (Unit("ounce", "weight", _POUND / 16), "ounce ounces oz"),
    (Unit("stone", "weight", 14 * _POUND), "stone"),
    (Unit("kilogram", "weight", 1000), "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs"),
    (Unit("gram", "weight", 1), "gram grams gramme grammes g"),
    (Unit("acre", "area", 4046.8564224), "acre acres"),
    (Unit("hectare", "area", 10_000), "hectare hectares ha"),
    (Unit("square mile", "area", _MILE**2), "square-mile square-miles sq-mi sq-miles"),
    (
        Unit("square kilometre", "area", 1_000_000),
        "square-kilometre square-kilometres square-kilometer square-kilometers sq-km km² km2",
    ),
    (Unit("square foot", "area", _FOOT**2), "square-foot square-feet sq-ft"),
    (Unit("square metre", "area", 1), "square-metre square-metres square-meter square-meters sq-m m² m2"),
    (
        Unit("mile an hour", "speed", _MILE / 3600),
        "mph miles-per-hour miles-an-hour mile-per-hour mile-an-hour",
    ),
    (
        Unit("kilometre an hour", "speed", 1 / 3.6),
        "kph kmh km/h kmph kilometres-per-hour kilometers-per-hour kilometres-an-hour kilometers-an-hour km-per-hour km-an-hour",
    ),
    (Unit("knot", "speed", 1852 / 3600), "knot knots"),
    (Unit("degree Celsius", "temperature", 1), "°c ºc c celsius degrees-celsius degrees-c degree-celsius"),
    (
        Unit("degree Fahrenheit", "temperature", 5 / 9, -32),
        "°f ºf f fahrenheit degrees-fahrenheit degrees-f degree-fahrenheit",
    ),
)
UNITS = {form: unit for unit, forms in _FORMS for form in forms.split()}


def unit_of(written: str) -> Unit | None:
    """Return the unit that is written so, None if it is none: "square miles", "km", "mph"."""
    return UNITS.get("-".join(written.lower().replace(".", "").replace("-", " ").split()))


def in_basic_units(amount: float, unit: Unit) -> float:
    """Return what ``amount`` of a unit is in the basic unit of its kind (metres, grams, °C, …)."""
    return (amount + unit.offset) * unit.factor


def from_basic_units(amount: float, unit: Unit) -> float:
    """Return what an amount in basic units is in ``unit``."""
    return amount / unit.factor - unit.offset
