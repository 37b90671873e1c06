import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * A Neo4j over Bolt until standard input ends, for tests: java -cp 'lib/*' Neo4jServer.java HOME PORT SECONDS [PASSWORD].
 *
 * SECONDS is how long a query's plan is kept at least, however the data changes.
 */
public class Neo4jServer {
    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var address = new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1]));
        var planKept = Duration.ofSeconds(Long.parseLong(arguments[2]));
        var withPassword = arguments.length > 3;
        var isNew = Files.notExists(home.resolve("data"));
        var service = new DatabaseManagementServiceBuilder(home)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, address)
            .setConfig(BoltConnector.advertised_address, address)
            .setConfig(HttpConnector.enabled, false)
            .setConfig(GraphDatabaseSettings.auth_enabled, withPassword)
            .setConfig(GraphDatabaseSettings.cypher_min_replan_interval, planKept)
            .build();
        if (withPassword && isNew) {
            var text = "ALTER USER neo4j SET PLAINTEXT PASSWORD '" + arguments[3] + "' CHANGE NOT REQUIRED";
            service.database("system").executeTransactionally(text);
        }
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // whoever started us is still there
        }
        service.shutdown();
    }
}
