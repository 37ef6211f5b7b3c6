package org.testimonia.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.testimonia.model.DropReason;

class PrivateNetworkTest extends FetcherFixture {
  PrivateNetworkTest() throws IOException {}

  @Test
  void privateNetworksAreNotAsked() throws IOException {
    try (Fetcher strict = new Fetcher(config(false, true, LONG), Clock.systemUTC())) {
      for (String host : List.of("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "10.1.2.3")) {
        Answer answer = strict.fetch(URI.create("http://" + host + ":9/"), Validators.NONE);
        assertThat(answer)
            .isInstanceOfSatisfying(
                Answer.Failed.class,
                failed -> assertThat(failed.reason()).isEqualTo(DropReason.PRIVATE_ADDRESS));
      }
    }
    for (String closed :
        List.of(
            "169.254.169.254",
            "192.168.0.1",
            "172.16.9.9",
            "100.64.0.1",
            "198.18.0.1",
            "255.255.255.255",
            "fe80::1",
            "fd00::1",
            "::",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "ff02::1")) {
      assertThat(PrivateNetworks.isPublic(InetAddress.getByName(closed))).as(closed).isFalse();
    }
    for (String open : List.of("8.8.8.8", "100.128.0.1", "2606:4700::1111", "172.32.0.1")) {
      assertThat(PrivateNetworks.isPublic(InetAddress.getByName(open))).as(open).isTrue();
    }
  }

  @Test
  void whereCloudsKeepSecretsNobodyIsLetIn() throws IOException {
    List<String> closed =
        List.of(
            "169.254.169.254",
            "169.254.170.2",
            "100.100.100.200",
            "168.63.129.16",
            "[fe80::1]",
            "[fd00:ec2::254]",
            "[::ffff:169.254.169.254]",
            "[64:ff9b::a9fe:a9fe]",
            "[2002:a9fe:a9fe::1]",
            "[::a9fe:a9fe]");
    for (String host : closed) {
      String target = "http://" + host + "/latest/meta-data/";
      server.redirect("/step", target);
      for (URI asked : List.of(URI.create(target), server.at("/step"))) {
        assertThat(fetcher.fetch(asked, Validators.NONE))
            .as(host)
            .isInstanceOfSatisfying(
                Answer.Failed.class,
                failed -> {
                  assertThat(failed.reason()).isEqualTo(DropReason.PRIVATE_ADDRESS);
                  assertThat(failed.detail()).endsWith("; such addresses are never asked");
                });
      }
    }
    for (String open : List.of("127.0.0.1", "10.1.2.3", "192.168.0.1", "::1", "fd00::1", "::")) {
      assertThat(PrivateNetworks.isClosedToAll(InetAddress.getByName(open))).as(open).isFalse();
    }
  }

  @Test
  void aPublicHostThatSendsOnIntoAPrivateNetworkIsNotFollowed() throws IOException {
    InetAddress known = InetAddress.getByName(server.at("/").getHost());
    Predicate<InetAddress> open = host -> host.equals(known) || PrivateNetworks.isPublic(host);
    try (ServerSocket inside = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.2"));
        Fetcher strict = new Fetcher(config(false, false, LONG), Clock.systemUTC(), open)) {
      assertThat(text(strict.fetch(server.at("/page"), Validators.NONE))).contains("crane");
      server.redirect("/step", "/router");
      for (String host : List.of("127.0.0.2", "[::1]", "10.1.2.3", "169.254.169.254")) {
        String target = "http://" + host + ":" + inside.getLocalPort() + "/admin";
        server.redirect("/router", target);
        for (String path : List.of("/router", "/step")) {
          assertThat(strict.fetch(server.at(path), Validators.NONE))
              .isInstanceOfSatisfying(
                  Answer.Failed.class,
                  failed -> {
                    assertThat(failed.reason()).isEqualTo(DropReason.PRIVATE_ADDRESS);
                    assertThat(failed.address()).isEqualTo(URI.create(target));
                  });
        }
      }
      inside.setSoTimeout(1);
      assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }
}
