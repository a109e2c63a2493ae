"""The client of Chorus Pro: the only place that speaks HTTP and the platform's own words."""
