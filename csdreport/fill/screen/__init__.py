"""The one full-screen application of `fill`: only these modules draw and read keys."""
