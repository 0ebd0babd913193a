"""The one full-screen application of `fill`, in small parts; only these modules draw and read keys.
"""
