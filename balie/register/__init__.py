"""The register: every text that was ever offered, with its whole history, as pages and as exports. Reading only, no models."""
