# The HTTP API and the command line, for a team server (see docker-compose.yml).
FROM python:3.11.14-slim-bookworm AS build

WORKDIR /source
RUN python -m venv --without-pip /opt/evidence
COPY requirements-image.lock ./
RUN pip --python /opt/evidence/bin/python install --no-cache-dir --require-hashes --only-binary :all: \
    --requirement requirements-image.lock
COPY pyproject.toml README.md ./
COPY graph graph
COPY loaders loaders
COPY queries queries
COPY api api
RUN pip --python /opt/evidence/bin/python install --no-cache-dir --no-deps --no-build-isolation .


FROM python:3.11.14-slim-bookworm

RUN useradd --system --uid 10001 --create-home --home-dir /data evidence
COPY --from=build /opt/evidence /opt/evidence
ENV PATH=/opt/evidence/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1

# /data holds the embedded store where no Neo4j is named.
USER 10001
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=6 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
ENTRYPOINT ["evidence"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
