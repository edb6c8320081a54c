# mentorfolio in a container, of nothing but itself:
#
#   docker build -t mentorfolio .
#   docker run --rm -u "$(id -u)" -v "$PWD:/portfolio" mentorfolio build
#   docker run --rm -u "$(id -u)" -v "$PWD:/portfolio" -p 127.0.0.1:4000:4000 mentorfolio serve --bind 0.0.0.0
FROM --platform=$BUILDPLATFORM golang:1.26 AS program
WORKDIR /sources
COPY go.mod go.sum ./
RUN go mod download
COPY cmd cmd
COPY generator generator
COPY themes themes
ARG TARGETOS TARGETARCH VERSION=dev
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH \
    go build -trimpath -ldflags "-s -w -X main.version=$VERSION" -o /mentorfolio ./cmd/mentorfolio

# Time zones, so that today is the day where you are (-e TZ=Europe/Lisbon); certificates, for links that are asked for.
FROM scratch
COPY --from=program /usr/local/go/lib/time/zoneinfo.zip /zoneinfo.zip
COPY --from=program /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=program /mentorfolio /mentorfolio
ENV ZONEINFO=/zoneinfo.zip
USER 65532
WORKDIR /portfolio
ENTRYPOINT ["/mentorfolio"]
CMD ["build"]
