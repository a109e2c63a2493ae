"""The main job, shown: the real window driven by keys and clicks against the embedded platform over HTTP."""
